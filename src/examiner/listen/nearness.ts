import { lookUp } from '../text/look-up.ts'
import type { Token } from '../text/tokens.ts'
import { concept } from './concepts.ts'
import type { FittedWords } from './fitted.ts'

/** How near a stretch of text comes to the nearest three sentences of each list, 0 to 1. */
export interface Nearness {
  readonly earned: number
  readonly near: number
  readonly contradicted: number
  /** Whether the nearest earned sentence denies something. */
  readonly earnedDenies: boolean
}

export interface Exemplar {
  readonly claim: number
  readonly list: 'earned' | 'near' | 'contradicted'
  readonly tokens: readonly Token[]
  readonly denies: boolean
}

export interface ExemplarIndex {
  readonly size: number
  readonly exemplars: readonly { readonly claim: number; readonly list: Exemplar['list']; readonly weight: number; readonly denies: boolean }[]
  /** For each stem or concept, pairs of exemplar and weight. */
  readonly postings: ReadonlyMap<string, readonly number[]>
  readonly idf: (form: string) => number
}

/** Part of the exemplar that must be there, against part of the text that may be anything else (Tversky's index). */
const RECALL = 0.75
/** A word that is only near in meaning counts this much of the word itself. */
const KIN = 0.6

export function inverseFrequency({ documents, counts }: FittedWords): (form: string) => number {
  const top = Math.log(documents + 1)
  return form => Math.max(0.1, Math.log((documents + 1) / ((lookUp(counts, form) ?? 0) + 1)) / top)
}

export function openExemplars(size: number, exemplars: readonly Exemplar[], idf: (form: string) => number): ExemplarIndex {
  const postings = new Map<string, number[]>()
  const kept = exemplars.map(({ claim, list, tokens, denies }, e) => {
    const weighed = weigh(tokens, idf)
    for (const [key, weight] of weighed.keys) {
      const row = postings.get(key) ?? []
      row.push(e, weight)
      postings.set(key, row)
    }
    return { claim, list, weight: weighed.total, denies }
  })
  return { size, exemplars: kept, postings, idf }
}

/** For each claim, how near the tokens come to what people say of it. */
export function nearness(index: ExemplarIndex, tokens: readonly Token[]): readonly Nearness[] {
  const shared = new Float64Array(index.exemplars.length)
  const { keys, total } = weigh(tokens, index.idf)
  for (const key of keys.keys()) {
    const row = index.postings.get(key)
    if (!row) continue
    for (let i = 0; i < row.length; i += 2) shared[row[i] ?? 0] = (shared[row[i] ?? 0] ?? 0) + (row[i + 1] ?? 0)
  }
  const best = Array.from({ length: index.size }, () => ({ earned: [0, 0, 0], near: [0, 0, 0], contradicted: [0, 0, 0], earnedDenies: false }))
  index.exemplars.forEach((exemplar, e) => {
    const both = shared[e] ?? 0
    const claim = best[exemplar.claim]
    if (!claim || both === 0) return
    const score = both / (both + RECALL * Math.max(0, exemplar.weight - both) + (1 - RECALL) * Math.max(0, total - both))
    const three = claim[exemplar.list]
    if (exemplar.list === 'earned' && score > (three[0] ?? 0)) claim.earnedDenies = exemplar.denies
    three.push(score)
    three.sort((a, b) => b - a)
    three.length = 3
  })
  return best.map(({ earned, near, contradicted, earnedDenies }) => ({ earned: topThree(earned), near: topThree(near), contradicted: topThree(contradicted), earnedDenies }))
}

/** The nearest sentence counts double: one alone may be near by chance. */
function topThree([first = 0, second = 0, third = 0]: readonly number[]): number {
  return (2 * first + second + third) / 4
}

/** Each stem and concept once, with what it weighs: a word splits its weight between itself and its concept. */
function weigh(tokens: readonly Token[], idf: (form: string) => number): { readonly keys: ReadonlyMap<string, number>; readonly total: number } {
  const keys = new Map<string, number>()
  let total = 0
  for (const { form, content } of tokens) {
    if (!content || keys.has(form)) continue
    const weight = idf(form)
    const name = concept(form)
    keys.set(form, name ? weight * (1 - KIN) : weight)
    total += keys.get(form) ?? 0
    if (name && !keys.has(name)) {
      keys.set(name, weight * KIN)
      total += weight * KIN
    }
  }
  return { keys, total }
}
