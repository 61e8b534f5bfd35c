/** The lines of `src/labs/distillation/soft-targets.ts` that the page shows; a test holds them to the file. */
export const CODE = `/** Its gradient by the student’s logits: (q − p) / T. */
export function softGradient(student: Vector, teacher: Vector, temperature: number): Vector {
  const gap = minus(softened(student, temperature), softened(teacher, temperature))
  return stretched(gap, 1 / temperature)
}`
