/** Lines of two files of `src/labs/distillation` that the page shows; a test holds them to these. */
export const PIECES = [
  [
    'soft-targets.ts',
    `/** The distribution of logits at a temperature. */
export function softened(logits: Vector, temperature: number): Vector {
  return softmax(stretched(logits, 1 / temperature))
}`,
  ],
  [
    'soft-targets.ts',
    `/** Its gradient by the student’s logits: (q − p) / T. */
export function softGradient(student: Vector, teacher: Vector, temperature: number): Vector {
  const gap = minus(softened(student, temperature), softened(teacher, temperature))
  return stretched(gap, 1 / temperature)
}`,
  ],
  [
    'temperatures.ts',
    `  const pullAt = (temperature: number) => normOf(softGradient(student, teacher, temperature))
  const limit = normOf(logitMatching(student, teacher))`,
  ],
  [
    'temperatures.ts',
    `    pull: pullAt(temperature),
    smaller: pullAt(1) / pullAt(temperature),
    ofLimit: (temperature ** 2 * pullAt(temperature)) / limit,`,
  ],
] as const

export const CODE = PIECES.map(([, lines]) => lines).join('\n\n')
