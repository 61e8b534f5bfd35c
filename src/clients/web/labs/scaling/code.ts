/** Functions of `src/labs/scaling/inference.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function lifetimeFlops({ parameters, tokens }: ModelRun, served: number): number {
  return 6 * parameters * tokens + 2 * parameters * served
}`,
  `export function tokensFor(law: Law, loss: number, parameters: number): number {
  const left = loss - law.e - law.a / parameters ** law.alpha
  return left > 0 ? (law.b / left) ** (1 / law.beta) : Infinity
}`,
  `export function lifetimeOptimum(law: Law, loss: number, served: number): ModelRun {
  const run = (parameters: number) => ({ parameters, tokens: tokensFor(law, loss, parameters) })
  // The smallest size that could reach the loss, with infinitely many tokens.
  const least = (law.a / (loss - law.e)) ** (1 / law.alpha)
  const cost = (log: number) => Math.log(lifetimeFlops(run(Math.exp(log)), served))
  return run(Math.exp(lowest(cost, Math.log(least * (1 + 1e-6)), Math.log(least * 1e4))))
}`,
  `export function compared(law: Law, flops: number, served: number): TwoOptima {
  const trainingOnly = optimum(law, flops)
  const lifetime = lifetimeOptimum(law, lossOf(law, trainingOnly), served)
  return {
    trainingOnly,
    lifetime,
    share: lifetimeFlops(lifetime, served) / lifetimeFlops(trainingOnly, served),
  }
}`,
] as const

export const CODE = PIECES.join('\n\n')
