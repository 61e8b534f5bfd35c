/** Saying what a large model will do from small ones: the loss is extrapolated, not the score. */
import { at } from '../entries.ts'
import type { Vector } from '../linear.ts'
import { averageOf, minus } from '../vectors.ts'
import type { Family } from './family.ts'

/** Least squares of y on x: y ≈ slope · x + intercept. */
function fittedLine(x: Vector, y: Vector): { readonly slope: number; readonly intercept: number } {
  const [middle, height] = [averageOf(x), averageOf(y)]
  const apart = minus(
    x,
    x.map(() => middle),
  )
  const slope =
    apart.reduce((sum, d, i) => sum + d * (at(y, i) - height), 0) / apart.reduce((sum, d) => sum + d * d, 0)
  return { slope, intercept: height - slope * middle }
}

/** The power law through measured losses: a line of ln loss on ln N. */
export function fittedFamily(sizes: Vector, losses: Vector): Family {
  const { slope, intercept } = fittedLine(sizes.map(Math.log), losses.map(Math.log))
  return { alpha: slope, c: Math.exp(-intercept / slope) }
}
