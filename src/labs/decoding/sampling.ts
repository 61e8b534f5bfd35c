/**
 * Sampling rules for one next token: temperature, top-k, top-p (Holtzman et al., 2019), min-p (Nguyen et al.,
 * 2024).
 */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import type { Draw } from '../random.ts'
import { at, total } from '../entries.ts'
import { placeOfLargest, stretched } from '../vectors.ts'

/** p_i ∝ exp(z_i / T); at T = 0 all of it on the largest. */
export function withTemperature(logits: Vector, T: number): Vector {
  if (T > 0) return softmax(stretched(logits, 1 / T))
  const largest = placeOfLargest(logits)
  return logits.map((_, token) => (token === largest ? 1 : 0))
}

/** Keeps the k most probable tokens. */
export function topK(p: Vector, k: number): Vector {
  return keep(p, byProbability(p).slice(0, k))
}

/** Keeps the smallest set of most probable tokens whose sum reaches the mass asked for. */
export function topP(p: Vector, mass: number): Vector {
  const kept: number[] = []
  let sum = 0
  for (const token of byProbability(p)) {
    if (kept.length > 0 && sum >= mass) break
    kept.push(token)
    sum += at(p, token)
  }
  return keep(p, kept)
}

/** Keeps the tokens with at least a share of the top token's probability. */
export function minP(p: Vector, share: number): Vector {
  const floor = share * Math.max(...p)
  return keep(
    p,
    byProbability(p).filter(token => at(p, token) >= floor),
  )
}

/** Tokens from the most probable to the least; of equal ones the lower number first. */
export function byProbability(p: Vector): readonly number[] {
  return p.map((_, token) => token).toSorted((a, b) => at(p, b) - at(p, a) || a - b)
}

/** How many tokens can still be drawn. */
export function keptTokens(p: Vector): number {
  return p.filter(probability => probability > 0).length
}

/** Draws a token: the first at which the running sum passes a uniform draw. */
export function sample(p: Vector, uniform: Draw): number {
  const drawn = uniform() * total(p)
  let sum = 0
  for (const [token, probability] of p.entries()) {
    sum += probability
    if (drawn < sum) return token
  }
  return p.findLastIndex(probability => probability > 0)
}

function keep(p: Vector, tokens: readonly number[]): Vector {
  const kept = new Set(tokens)
  const mass = total(tokens.map(token => at(p, token)))
  return p.map((probability, token) => (kept.has(token) ? probability / mass : 0))
}
