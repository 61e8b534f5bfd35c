import { erf } from 'mathjs'

/** The chance that a standard normal is at most `z`. */
export function normalCdf(z: number): number {
  return (1 + erf(z / Math.SQRT2)) / 2
}

/** The `z` below which a standard normal lies with chance `p`, found by halving. */
export function normalQuantile(p: number): number {
  let [low, high] = [-10, 10]
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The quantile of a two-sided 95 % interval. */
const Z95 = normalQuantile(0.975)

/**
 * Statistics that a design's promises may use. Shares are from 0 to 1. `flips` is the share of items whose result
 * differs between two systems in either direction. [McNemar 1947]
 */
export const STATISTICS = {
  normalCdf,
  normalQuantile,
  /** Half the width of the 95 % interval of one share over n items. */
  halfWidth: (share: number, n: number) => Z95 * Math.sqrt((share * (1 - share)) / n),
  /** The same for the difference of two systems on the same n items, where it is small beside the flips. */
  pairedHalfWidth: (flips: number, n: number) => Z95 * Math.sqrt(flips / n),
  /** How many items show a difference, two-sided at 5 %, with this power. [Connor 1987, Biometrics 43, p. 209] */
  pairedSample: (difference: number, flips: number, power: number) =>
    ((Z95 * Math.sqrt(flips) + normalQuantile(power) * spread(difference, flips)) / difference) ** 2,
  /** The chance that the interval of the difference lies beyond 0 on n items. [the same] */
  pairedPower: (difference: number, flips: number, n: number) =>
    normalCdf((Math.abs(difference) * Math.sqrt(n) - Z95 * Math.sqrt(flips)) / spread(difference, flips)),
  /**
   * The chance that a change passes where the lower end of its interval must lie above minus the margin. A change
   * without effect has the difference 0.
   */
  passRate: (margin: number, difference: number, flips: number, n: number) =>
    normalCdf(((margin + difference) * Math.sqrt(n) - Z95 * Math.sqrt(flips)) / spread(difference, flips)),
} as const

/** The deviation of the difference on one item. */
function spread(difference: number, flips: number): number {
  return Math.sqrt(flips - difference ** 2)
}
