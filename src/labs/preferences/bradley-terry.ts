/** A reward for each answer from pairs (Bradley and Terry, 1952): P(i beats j) = σ(r_i − r_j). */
import type { Vector } from '../linear.ts'
import type { Draw } from '../random.ts'
import { at } from '../entries.ts'
import { averageOf, minus, stretched } from '../vectors.ts'

export interface Pair {
  readonly won: number
  readonly lost: number
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** −ln σ(x) without overflow. */
export const logLoss = (x: number): number => Math.max(-x, 0) + Math.log1p(Math.exp(-Math.abs(x)))

export function winProbability(r: Vector, i: number, j: number): number {
  return sigmoid(at(r, i) - at(r, j))
}

/** Mean of −ln σ(r_w − r_l). */
export function pairLoss(r: Vector, pairs: readonly Pair[]): number {
  return averageOf(pairs.map(({ won, lost }) => logLoss(at(r, won) - at(r, lost))))
}

export function pairGradient(r: Vector, pairs: readonly Pair[]): Vector {
  const gradient = r.map(() => 0)
  for (const { won, lost } of pairs) {
    const pull = sigmoid(at(r, lost) - at(r, won)) / pairs.length
    gradient[won] = (gradient[won] ?? NaN) - pull
    gradient[lost] = (gradient[lost] ?? NaN) + pull
  }
  return gradient
}

/** Gradient descent from zero. Only differences are learnt, so the mean stays at zero. */
export function fitRewards(answers: number, pairs: readonly Pair[], steps: number, rate: number): Vector {
  let r: Vector = Array.from({ length: answers }, () => 0)
  for (let step = 0; step < steps; step += 1) r = minus(r, stretched(pairGradient(r, pairs), rate))
  return r
}

/** Pairs of answers drawn at random, each decided by a person who prefers as Bradley and Terry say. */
export function drawPairs(r: Vector, count: number, uniform: Draw): readonly Pair[] {
  return Array.from({ length: count }, () => {
    const i = Math.floor(uniform() * r.length)
    const j = (i + 1 + Math.floor(uniform() * (r.length - 1))) % r.length
    return uniform() < winProbability(r, i, j) ? { won: i, lost: j } : { won: j, lost: i }
  })
}
