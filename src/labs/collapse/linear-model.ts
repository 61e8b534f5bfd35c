/**
 * Least squares on the model's own predictions: the linear model of Gerstgrasser et al. (2024), with one
 * coefficient.
 */
import type { Draw } from '../random.ts'

export interface LinearLoop {
  /** Pairs of each generation. */
  readonly n: number
  readonly generations: number
  readonly keep: 'none' | 'all'
}

/**
 * The squared error of the coefficient in each generation. The true one is 0, and the noise has
 * variance 1.
 */
export function slopeErrors({ n, generations, keep }: LinearLoop, gaussian: Draw): readonly number[] {
  let [slope, xx, xy] = [0, 0, 0]
  return Array.from({ length: generations }, () => {
    if (keep === 'none') [xx, xy] = [0, 0]
    for (let i = 0; i < n; i += 1) {
      const x = gaussian()
      xx += x * x
      xy += x * (slope * x + gaussian())
    }
    slope = xy / xx
    return slope ** 2
  })
}

/** In proportion to the first model's error: i if data are replaced, Σ 1/i² < π²/6 if they accumulate. */
export function theoryOf(generations: number, keep: LinearLoop['keep']): number {
  if (keep === 'none') return generations
  return Array.from({ length: generations }, (_, i) => 1 / (i + 1) ** 2).reduce((a, b) => a + b, 0)
}

/**
 * The accuracy of the answers that a checker lets pass. The model is right with probability `right`, and the
 * checker passes right and wrong answers with the other two probabilities.
 */
export function rightAfterCheck(right: number, passesRight: number, passesWrong: number): number {
  return (right * passesRight) / (right * passesRight + (1 - right) * passesWrong)
}
