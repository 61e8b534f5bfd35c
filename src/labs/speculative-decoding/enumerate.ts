import { acceptance, residual } from './accept.ts'
import type { NextToken, Speculation } from './speculate.ts'

/** Texts of one length with their probabilities, by their tokens joined with spaces. */
type TextProbabilities = ReadonlyMap<string, number>

/**
 * The probability of every text of `length` tokens when the target writes alone: the product of its
 * conditionals.
 */
export function targetTexts(target: NextToken, length: number): TextProbabilities {
  const found = new Map<string, number>()
  const extend = (prefix: readonly number[], probability: number) => {
    if (prefix.length === length) return add(found, prefix, probability)
    target(prefix).forEach((p, x) => {
      if (p > 0) extend([...prefix, x], probability * p)
    })
  }
  extend([], 1)
  return found
}

/**
 * The same under speculation: every draft, every acceptance and every replacement, weighted and summed. No
 * sampling.
 */
export function speculatedTexts(speculation: Speculation, length: number): TextProbabilities {
  const { target, drafter, draftLength } = speculation
  const found = new Map<string, number>()
  /**
   * One position of a round; `left` drafts remain. The rest of a round beyond `length` changes nothing
   * before it.
   */
  const position = (prefix: readonly number[], left: number, probability: number): void => {
    if (prefix.length === length) return add(found, prefix, probability)
    const p = target(prefix)
    if (left === 0) {
      // The target's own token ends the round.
      p.forEach((px, x) => {
        if (px > 0) position([...prefix, x], draftLength, probability * px)
      })
      return
    }
    const q = drafter(prefix)
    let rejected = 0
    q.forEach((qx, x) => {
      if (qx === 0) return
      const kept = acceptance(p, q, x)
      rejected += qx * (1 - kept)
      if (kept > 0) position([...prefix, x], left - 1, probability * qx * kept)
    })
    if (rejected > 0)
      (residual(p, q) ?? p).forEach((rx, x) => {
        if (rx > 0) position([...prefix, x], draftLength, probability * rejected * rx)
      })
  }
  position([], draftLength, 1)
  return found
}

/** The largest difference between the probabilities that two tables give a text. */
export function largestDifference(a: TextProbabilities, b: TextProbabilities): number {
  const texts = new Set([...a.keys(), ...b.keys()])
  return Math.max(...[...texts].map(text => Math.abs((a.get(text) ?? 0) - (b.get(text) ?? 0))))
}

function add(found: Map<string, number>, tokens: readonly number[], probability: number): void {
  const text = tokens.join(' ')
  found.set(text, (found.get(text) ?? 0) + probability)
}
