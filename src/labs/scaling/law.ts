/** The parametric law of Chinchilla's third approach, and the two sets of constants. */
export { trainingFlops } from '#hardware'

/** L(N, D) = E + A/N^α + B/D^β, in nats per token. [hoffmann-2022] */
export interface Law {
  readonly e: number
  readonly a: number
  readonly alpha: number
  readonly b: number
  readonly beta: number
}

/** As printed, rounded, from an optimisation that stopped early. [hoffmann-2022] */
export const PRINTED: Law = { e: 1.69, a: 406.4, alpha: 0.34, b: 410.7, beta: 0.28 }

/** Fitted again to the points of the paper's figure. [besiroglu-2024] */
export const REFITTED: Law = { e: 1.8172, a: 482.01, alpha: 0.3478, b: 2085.43, beta: 0.3658 }

export interface ModelRun {
  /** N. */
  readonly parameters: number
  /** D. */
  readonly tokens: number
}

export function lossOf(law: Law, { parameters, tokens }: ModelRun): number {
  return law.e + law.a / parameters ** law.alpha + law.b / tokens ** law.beta
}
