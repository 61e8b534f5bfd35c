/** Eleven models of the family, and their results on a test of so many items. */
import { uniformFrom } from '../random.ts'
import { sizesBetween, SMOOTH, tokenAccuracy, tokenLoss } from './family.ts'
import { fittedFamily } from './forecast.ts'
import { scoresAt } from './metrics.ts'
import { successes } from './testing.ts'

export interface TestedModel {
  readonly size: number
  /** The share of tokens that are right. */
  readonly token: number
  /** The share of answers that are wholly right. */
  readonly whole: number
  /** Expected wrong tokens of an answer. */
  readonly wrong: number
  /** −ln of the probability of the right answer. */
  readonly nats: number
  /** Answers that were wholly right, of the items drawn. */
  readonly solved: number
}

export function testedModels(L: number, items: number, seed: number): readonly TestedModel[] {
  const draw = uniformFrom(seed)
  return sizesBetween(7, 12, 2).map(size => {
    const { exactMatch, wrong, logProbability } = scoresAt(SMOOTH, size, L)
    const token = tokenAccuracy(SMOOTH, size)
    return {
      size,
      token,
      whole: exactMatch,
      wrong,
      nats: -logProbability,
      solved: successes(exactMatch, items, draw),
    }
  })
}

/** Exact match at a size, extrapolated from the five smallest models' losses by a line on log-log axes. */
export function toldFromSmall(L: number, size: number): number {
  const small = sizesBetween(7, 9, 2)
  const losses = small.map(N => tokenLoss(SMOOTH, N))
  return scoresAt(fittedFamily(small, losses), size, L).exactMatch
}
