/** One answer of L tokens, seen through several metrics. The tokens are right or wrong independently. */
import { at, total } from '../entries.ts'
import type { Vector } from '../linear.ts'
import type { Family } from './family.ts'
import { tokenAccuracy, tokenLoss } from './family.ts'

/** The probability of each number of wrong tokens, 0 to L, when token i is right with probability p[i]. */
export function wrongTokens(p: Vector): Vector {
  return p.reduce<Vector>(
    (counts, right) =>
      Array.from({ length: counts.length + 1 }, (_, wrong) => {
        const stays = (counts[wrong] ?? 0) * right
        const grows = (counts[wrong - 1] ?? 0) * (1 - right)
        return stays + grows
      }),
    [1],
  )
}

export interface AnswerScores {
  /** All tokens are right: p^L where they are alike. */
  readonly exactMatch: number
  /** Expected wrong tokens, L (1 − p): the edit distance, if answers have the right length. */
  readonly wrong: number
  /** Of the whole right answer, in nats. */
  readonly logProbability: number
}

export function answerScores(p: Vector): AnswerScores {
  const counts = wrongTokens(p)
  return {
    exactMatch: at(counts, 0),
    wrong: total(counts.map((probability, wrong) => probability * wrong)),
    logProbability: total(p.map(Math.log)),
  }
}

export function scoresAt(family: Family, N: number, L: number): AnswerScores {
  return answerScores(Array.from({ length: L }, () => tokenAccuracy(family, N)))
}

/** The slope of exact match by ln N: −α · L · L_CE · p^L. */
export function exactMatchSlope(family: Family, N: number, L: number): number {
  return -family.alpha * L * tokenLoss(family, N) * tokenAccuracy(family, N) ** L
}

/** The size at which so large a share of answers is wholly right. */
export function sizeFor(family: Family, share: number, L: number): number {
  return family.c * (-Math.log(share) / L) ** (1 / family.alpha)
}
