/** A family of models whose loss falls smoothly with size: Schaeffer, Miranda and Koyejo (2023). */

/** N: parameters. c > 0 and α < 0 of the power law. */
export interface Family {
  readonly c: number
  readonly alpha: number
}

/** Made so that 0.9 of the tokens are right at 10^10 parameters. */
export const SMOOTH: Family = { c: 3.6e7, alpha: -0.4 }

/** L_CE(N) = (N / c)^α, in nats a token. */
export function tokenLoss({ c, alpha }: Family, N: number): number {
  return (N / c) ** alpha
}

/** p(N) = exp(−L_CE(N)): the probability that a token is right. */
export function tokenAccuracy(family: Family, N: number): number {
  return Math.exp(-tokenLoss(family, N))
}

/** Sizes from one power of ten to another, so many for each tenfold. */
export function sizesBetween(low: number, high: number, perTenfold: number): readonly number[] {
  const steps = Math.round((high - low) * perTenfold)
  return Array.from({ length: steps + 1 }, (_, i) => 10 ** (low + i / perTenfold))
}
