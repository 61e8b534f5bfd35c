import { continuationCounts, countNgrams, historyKey, typesWithCount, withoutFirst } from './ngram-counts.ts'
import type { Counts, Followers } from './ngram-counts.ts'

/** P(word | history), where the history is as long as the model's memory or, at a beginning, shorter. */
type Probability = (history: readonly string[], word: string) => number

export interface NgramModel {
  readonly order: number
  readonly vocabulary: readonly string[]
  readonly probability: Probability
}

interface Training {
  readonly text: readonly string[]
  readonly vocabulary: readonly string[]
  readonly order: number
}

/** c(h w) / c(h). Where the history itself was never seen this is 0/0, taken as 0. */
export function maximumLikelihood({ text, vocabulary, order }: Training): NgramModel {
  const counts = countNgrams(text, order)
  return {
    order,
    vocabulary,
    probability: (history, word) => relativeFrequency(counts.get(keyOf(history, order)), word),
  }
}

function relativeFrequency(followers: Followers | undefined, word: string): number {
  return followers === undefined ? 0 : (followers.counts.get(word) ?? 0) / followers.total
}

/** (c(h w) + k) / (c(h) + k V); add-one is k = 1. */
export function addK(training: Training, k: number): NgramModel {
  const { text, vocabulary, order } = training
  const counts = countNgrams(text, order)
  return {
    order,
    vocabulary,
    probability: (history, word) => {
      const followers = counts.get(keyOf(history, order))
      return addedEstimate(followers?.counts.get(word) ?? 0, followers?.total ?? 0, vocabulary.length, k)
    },
  }
}

export function addedEstimate(count: number, total: number, vocabulary: number, k: number): number {
  return (count + k) / (total + k * vocabulary)
}

/** Takes a discount off a count that is not zero: one for all, or one each for 1, 2, and 3 or more. */
type Discount = (count: number) => number

/**
 * Interpolated Kneser–Ney (Kneser and Ney 1995; in this form Chen and Goodman 1999):
 * P(w | h) = max(c(h w) − D, 0) / c(h) + λ(h) P(w | h′), where h′ is h without its first word, and where all
 * orders but the highest count different words before them instead of occurrences. Below one word lies 1/V.
 */
export function kneserNey(training: Training, discountOf: (counts: Counts) => Discount): NgramModel {
  const { text, vocabulary, order } = training
  // From one word up to n; λ(h) is worked out once for each history.
  const levels = Array.from({ length: order }, (_, i) => {
    const counts = i + 1 === order ? countNgrams(text, order) : continuationCounts(countNgrams(text, i + 2))
    return { counts, discount: discountOf(counts), saved: new Map<string, number>() }
  })
  const probabilityAt = (length: number, history: string, word: string): number => {
    const level = levels[length]
    if (level === undefined) return 1 / vocabulary.length
    const lower = probabilityAt(length - 1, withoutFirst(history), word)
    const followers = level.counts.get(history)
    if (followers === undefined) return lower
    const saved = level.saved.get(history) ?? savedMass(followers, level.discount)
    level.saved.set(history, saved)
    return discounted(followers, word, level.discount) + saved * lower
  }
  return {
    order,
    vocabulary,
    probability: (history, word) => {
      const used = history.slice(Math.max(0, history.length - order + 1))
      return probabilityAt(used.length, historyKey(used), word)
    },
  }
}

/** max(c(h w) − D, 0) / c(h): what a word keeps of its own count. */
export function discounted(followers: Followers, word: string, discount: Discount): number {
  const count = followers.counts.get(word) ?? 0
  return count === 0 ? 0 : Math.max(count - discount(count), 0) / followers.total
}

/** λ(h): what the discounts free, as a share of the history's occurrences. */
export function savedMass(followers: Followers, discount: Discount): number {
  let saved = 0
  for (const count of followers.counts.values()) saved += Math.min(discount(count), count)
  return saved / followers.total
}

export function fixedDiscount(discount: number): Discount {
  return () => discount
}

/** n₁ / (n₁ + 2 n₂), from the n-grams seen once and twice (Ney, Essen and Kneser 1994). */
export function oneDiscount(counts: Counts): Discount {
  const [once, twice] = [typesWithCount(counts, 1), typesWithCount(counts, 2)]
  // With neither there is nothing to estimate from; 0.75 is the value of the textbooks.
  return fixedDiscount(once + twice > 0 ? once / (once + 2 * twice) : 0.75)
}

/** Modified Kneser–Ney: three discounts (Chen and Goodman 1999). */
export function threeDiscounts(counts: Counts): Discount {
  const [n1, n2, n3, n4] = [1, 2, 3, 4].map(count => typesWithCount(counts, count))
  if (!n1 || !n2 || !n3 || !n4) return oneDiscount(counts) // A text too small to tell them apart.
  const y = n1 / (n1 + 2 * n2)
  const discounts = [1 - 2 * y * (n2 / n1), 2 - 3 * y * (n3 / n2), 3 - 4 * y * (n4 / n3)]
  if (discounts.some((discount, i) => discount < 0 || discount > i + 1)) return oneDiscount(counts)
  return count => discounts[Math.min(count, 3) - 1] ?? 0
}

/**
 * Stupid Backoff (Brants et al. 2007): a ratio of counts, or 0.4 times the shorter one's score. No
 * probability.
 */
export function stupidBackoff({ text, vocabulary, order }: Training): NgramModel {
  const levels = Array.from({ length: order }, (_, i) => countNgrams(text, i + 1))
  const score = (history: readonly string[], word: string): number => {
    const seen = relativeFrequency(levels[history.length]?.get(historyKey(history)), word)
    return seen > 0 || history.length === 0 ? seen : 0.4 * score(history.slice(1), word)
  }
  return {
    order,
    vocabulary,
    probability: (history, word) => score(history.slice(Math.max(0, history.length - order + 1)), word),
  }
}

function keyOf(history: readonly string[], order: number): string {
  return historyKey(history.slice(Math.max(0, history.length - order + 1)))
}
