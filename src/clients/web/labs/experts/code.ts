/** Lines of `src/labs/experts` that the page shows, each with its file; a test holds them to it. */
export const PIECES = [
  [
    'collapse.ts',
    `    const logits = Array.from({ length: run.tokens }, () => skill.map(value => value + draw()))
    const choices = logits.map(row => route(row, 1, 'all', run.remedy === 'bias' ? bias : undefined))
    const counts = loads(choices, run.experts)
    // Chosen more, trained more: scores move with the share above the even one.
    const shares = stretched(counts, 1 / run.tokens)
    skill = plus(skill, stretched(minus(shares, filled(run.experts, 1 / run.experts)), GAIN))
    if (run.remedy === 'loss') {
      const byExpert = balanceGradient(logits, 1).reduce(plus)
      skill = minus(skill, stretched(byExpert, run.strength))
    }
    if (run.remedy === 'bias') bias = adjustedBias(bias, counts, run.strength)`,
  ],
  [
    'capacity.ts',
    `export function capacityOf(choices: number, experts: number, factor: number): number {
  return Math.floor((choices * factor) / experts)
}`,
  ],
  [
    'capacity.ts',
    `  wanted.forEach((expert, token) => {
    const places = taken[expert]
    if (places !== undefined && places.length < capacity) places.push(token)
    else dropped.push(token)
  })`,
  ],
  ['capacity.ts', `  const taken = byExpert.map(row => topK(row, capacity))`],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
