import { C } from './constants.ts'
import type { Token } from '#text'
import { concept, negated } from '#text'
import { hashForm } from './text-features.ts'
import { firstRow, hashTable } from './hash-table.ts'
import type { HashTable } from './hash-table.ts'
import { unpackExemplarRows } from './codec.ts'

/** The similarity of a span to the nearest three sentences of each list, 0 to 1 (Tversky index, 1977). */
interface Similarity {
  readonly earned: number
  readonly near: number
  readonly contradicted: number
  /** Whether the nearest earned sentence denies something. */
  readonly earnedDenies: boolean
  /** The similarity to the nearest earned sentence alone. */
  readonly nearest: number
  /** Of the rarest word of that sentence, the part that the rarest shared word reaches, 0 to 1. */
  readonly rare: number
  /** The same for earned and contradicted, where a word that only one side denies counts against it. */
  readonly signedEarned: number
  readonly signedContradicted: number
}

export const NOT_SIMILAR: Similarity = {
  earned: 0,
  near: 0,
  contradicted: 0,
  earnedDenies: false,
  nearest: 0,
  rare: 0,
  signedEarned: 0,
  signedContradicted: 0,
}

/**
 * The lists in which a sentence may stand. The number of its list takes two bits; a third bit is set where
 * the sentence denies something.
 */
export const LISTS = ['earned', 'near', 'contradicted'] as const
export const DENIES = 4

export interface ExemplarIndex {
  /** The number of claims; behind them, the place `size` holds truths of the question that belong to none. */
  readonly size: number
  readonly claims: Uint8Array
  readonly lists: Uint8Array
  readonly totals: Uint16Array
  /** For each stem or concept, rows of sentence and weight. */
  readonly words: HashTable
  readonly sentences: Uint16Array
  readonly weights: Int8Array
  /** The greatest weight of a word in each sentence. */
  readonly rarest: Float32Array
  readonly idf: (form: string) => number
}

/** The steps in one unit, for stored weights and stored totals: see weights.ts. */
export const STEPS = 127
export const THOUSAND = 1000

export function openExemplars(
  size: number,
  fitted: Uint8Array,
  idf: (form: string) => number,
): ExemplarIndex {
  const { words, ...rows } = unpackExemplarRows(fitted)
  const { claims, sentences, weights } = rows
  const rarest = new Float32Array(claims.length)
  sentences.forEach((sentence, row) => {
    rarest[sentence] = Math.max(rarest[sentence] ?? 0, Math.abs(weights[row] ?? 0) / STEPS)
  })
  return {
    size,
    idf,
    ...rows,
    words: hashTable(words),
    rarest,
  }
}

/** Overlap of a span's words with each sentence of an index. */
interface Shared {
  /** The weight of the words in both, of those that only one side denies, and of the rarest in both. */
  readonly shared: Float64Array
  readonly opposed: Float64Array
  readonly rarest: Float64Array
  /** The weight of all words of the span. */
  readonly total: number
}

export function sharedWith(index: ExemplarIndex, tokens: readonly Token[]): Shared {
  const shared = new Float64Array(index.claims.length)
  const opposed = new Float64Array(index.claims.length)
  const rarest = new Float64Array(index.claims.length)
  const { keys, total, denied } = weighOnce(tokens, index.idf)
  const { hashes } = index.words
  for (const key of keys.keys()) {
    const first = firstRow(index.words, hashForm(key))
    if (first < 0) continue
    for (let row = first; hashes[row] === hashes[first]; row += 1) {
      const [e = 0, weight = 0] = [index.sentences[row], (index.weights[row] ?? 0) / STEPS]
      shared[e] = (shared[e] ?? 0) + Math.abs(weight)
      rarest[e] = Math.max(rarest[e] ?? 0, Math.abs(weight))
      if (weight < 0 !== denied.has(key)) opposed[e] = (opposed[e] ?? 0) + Math.abs(weight)
    }
  }
  return { shared, opposed, rarest, total }
}

/** The Tversky index of a span and a sentence, by the weights of their words and of those in both. */
export function alike(common: number, sentence: number, span: number): number {
  return (
    common /
    (common +
      C.exemplarRecall * Math.max(0, sentence - common) +
      (1 - C.exemplarRecall) * Math.max(0, span - common))
  )
}

/** For each claim, and last for the truths of the question, the similarity of the tokens to what people say. */
export function similarity(index: ExemplarIndex, tokens: readonly Token[]): readonly Similarity[] {
  const { shared, opposed, rarest, total } = sharedWith(index, tokens)
  const best = Array.from({ length: index.size + 1 }, () => ({
    earned: [0, 0, 0],
    near: [0, 0, 0],
    contradicted: [0, 0, 0],
    signedEarned: [0, 0, 0],
    signedContradicted: [0, 0, 0],
    earnedDenies: false,
    rare: 0,
  }))
  for (let e = 0; e < shared.length; e += 1) {
    const both = shared[e] ?? 0
    const claim = best[index.claims[e] ?? 0]
    if (!claim || both === 0) continue
    const weight = (index.totals[e] ?? 0) / THOUSAND
    const like = (common: number) => alike(common, weight, total)
    const score = like(both)
    const kind = index.lists[e] ?? 0
    const list = LISTS[kind % DENIES] ?? 'near'
    if (list === 'earned' && score > (claim.earned[0] ?? 0)) {
      claim.earnedDenies = kind >= DENIES
      claim.rare = (rarest[e] ?? 0) / Math.max(1 / STEPS, index.rarest[e] ?? 0)
    }
    keep(claim[list], score)
    if (list === 'near') continue
    const signed = Math.max(0, both - 2 * (opposed[e] ?? 0))
    if (signed > 0) keep(list === 'earned' ? claim.signedEarned : claim.signedContradicted, like(signed))
  }
  return best.map(claim => ({
    earned: topThree(claim.earned),
    near: topThree(claim.near),
    contradicted: topThree(claim.contradicted),
    earnedDenies: claim.earnedDenies,
    nearest: claim.earned[0] ?? 0,
    rare: claim.rare,
    signedEarned: topThree(claim.signedEarned),
    signedContradicted: topThree(claim.signedContradicted),
  }))
}

/** Keeps the three greatest. */
function keep(three: number[], score: number): void {
  const [first = 0, second = 0, third = 0] = three
  if (score <= third) return
  if (score > second) {
    three[2] = second
    if (score > first) [three[1], three[0]] = [first, score]
    else three[1] = score
  } else three[2] = score
}

/** The nearest sentence counts double: one alone may be near by chance. */
function topThree([first = 0, second = 0, third = 0]: readonly number[]): number {
  return (2 * first + second + third) / 4
}

type Weighed = ReturnType<typeof wordWeights>
const weighedBy = new WeakMap<(form: string) => number, WeakMap<readonly Token[], Weighed>>()

/** Each span is compared with the exemplars of the points and again with those of the flags. */
function weighOnce(tokens: readonly Token[], idf: (form: string) => number): Weighed {
  const known = weighedBy.get(idf) ?? new WeakMap<readonly Token[], Weighed>()
  weighedBy.set(idf, known)
  const weighed = known.get(tokens) ?? wordWeights(tokens, idf)
  known.set(tokens, weighed)
  return weighed
}

/**
 * The weight of each stem and concept, each counted once. A word splits its weight between itself and its
 * concept.
 */
export function wordWeights(
  tokens: readonly Token[],
  idf: (form: string) => number,
): {
  readonly keys: ReadonlyMap<string, number>
  readonly total: number
  readonly denied: ReadonlySet<string>
} {
  const keys = new Map<string, number>()
  const signs = negated(tokens)
  const denied = new Set<string>()
  let total = 0
  for (const [i, { form, content }] of tokens.entries()) {
    if (!content || keys.has(form)) continue
    const weight = idf(form)
    const name = concept(form)
    keys.set(form, name ? weight * (1 - C.synonymWeight) : weight)
    if (signs[i]) denied.add(form)
    total += keys.get(form) ?? 0
    if (name && !keys.has(name)) {
      keys.set(name, weight * C.synonymWeight)
      if (signs[i]) denied.add(name)
      total += weight * C.synonymWeight
    }
  }
  return { keys, total, denied }
}
