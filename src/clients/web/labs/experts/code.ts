/** The lines of `src/labs/experts/collapse.ts` that the page shows; a test holds them to the file. */
export const CODE = `export function routedBatches(run: RouterTraining): readonly (readonly number[])[] {
  const draw = gaussianFrom(uniformFrom(run.seed))
  let skill: Vector = Array.from({ length: run.experts }, () => 0.1 * draw())
  let bias = filled(run.experts, 0)
  return Array.from({ length: run.batches }, () => {
    const logits = Array.from({ length: run.tokens }, () => skill.map(value => value + draw()))
    const choices = logits.map(row => route(row, 1, 'all', run.remedy === 'bias' ? bias : undefined))
    const counts = loads(choices, run.experts)
    // Chosen more, trained more: scores move with the share above the even one.
    const shares = stretched(counts, 1 / run.tokens)
    skill = plus(skill, stretched(minus(shares, filled(run.experts, 1 / run.experts)), GAIN))
    if (run.remedy === 'loss') {
      const byExpert = balanceGradient(logits, 1).reduce(plus)
      skill = minus(skill, stretched(byExpert, run.strength))
    }
    if (run.remedy === 'bias') bias = adjustedBias(bias, counts, run.strength)
    return choices.flatMap(kept => kept.map(({ expert }) => expert))
  })
}`
