import { lookUp } from '../text/look-up.ts'
import type { Token } from '../text/tokens.ts'
import { concept } from './concepts.ts'
import type { FittedWords } from './fitted.ts'
import { negated } from './negation.ts'

/** How near a stretch of text comes to the nearest three sentences of each list, 0 to 1. */
export interface Nearness {
  readonly earned: number
  readonly near: number
  readonly contradicted: number
  /** Whether the nearest earned sentence denies something. */
  readonly earnedDenies: boolean
  /** How near the nearest earned sentence alone comes. */
  readonly nearest: number
  /** The same for earned and contradicted, with a word that one of the two denies and the other does not counted against. */
  readonly signedEarned: number
  readonly signedContradicted: number
}

export const FAR: Nearness = { earned: 0, near: 0, contradicted: 0, earnedDenies: false, nearest: 0, signedEarned: 0, signedContradicted: 0 }

export interface Exemplar {
  readonly claim: number
  readonly list: 'earned' | 'near' | 'contradicted'
  readonly tokens: readonly Token[]
  readonly denies: boolean
}

export interface ExemplarIndex {
  readonly size: number
  readonly exemplars: readonly { readonly claim: number; readonly list: Exemplar['list']; readonly weight: number; readonly denies: boolean }[]
  /** For each stem or concept, pairs of exemplar and weight: negative where the exemplar denies the word. */
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
      row.push(e, weighed.denied.has(key) ? -weight : weight)
      postings.set(key, row)
    }
    return { claim, list, weight: weighed.total, denies }
  })
  return { size, exemplars: kept, postings, idf }
}

/** For each claim, how near the tokens come to what people say of it. */
export function nearness(index: ExemplarIndex, tokens: readonly Token[]): readonly Nearness[] {
  const shared = new Float64Array(index.exemplars.length)
  const opposed = new Float64Array(index.exemplars.length)
  const { keys, total, denied } = weighOnce(tokens, index.idf)
  for (const key of keys.keys()) {
    const row = index.postings.get(key)
    if (!row) continue
    for (let i = 0; i < row.length; i += 2) {
      const [e = 0, weight = 0] = [row[i], row[i + 1]]
      shared[e] = (shared[e] ?? 0) + Math.abs(weight)
      if (weight < 0 !== denied.has(key)) opposed[e] = (opposed[e] ?? 0) + Math.abs(weight)
    }
  }
  const best = Array.from({ length: index.size }, () => ({ earned: [0, 0, 0], near: [0, 0, 0], contradicted: [0, 0, 0], signedEarned: [0, 0, 0], signedContradicted: [0, 0, 0], earnedDenies: false }))
  index.exemplars.forEach((exemplar, e) => {
    const both = shared[e] ?? 0
    const claim = best[exemplar.claim]
    if (!claim || both === 0) return
    const like = (common: number) => common / (common + RECALL * Math.max(0, exemplar.weight - common) + (1 - RECALL) * Math.max(0, total - common))
    const score = like(both)
    if (exemplar.list === 'earned' && score > (claim.earned[0] ?? 0)) claim.earnedDenies = exemplar.denies
    keep(claim[exemplar.list], score)
    if (exemplar.list === 'near') return
    const signed = Math.max(0, both - 2 * (opposed[e] ?? 0))
    if (signed > 0) keep(exemplar.list === 'earned' ? claim.signedEarned : claim.signedContradicted, like(signed))
  })
  return best.map(claim => ({
    earned: topThree(claim.earned), near: topThree(claim.near), contradicted: topThree(claim.contradicted), earnedDenies: claim.earnedDenies, nearest: claim.earned[0] ?? 0,
    signedEarned: topThree(claim.signedEarned), signedContradicted: topThree(claim.signedContradicted),
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

type Weighed = ReturnType<typeof weigh>
const weighedBy = new WeakMap<(form: string) => number, WeakMap<readonly Token[], Weighed>>()

/** A stretch is held against the exemplars of the points and against those of the flags. */
function weighOnce(tokens: readonly Token[], idf: (form: string) => number): Weighed {
  const known = weighedBy.get(idf) ?? new WeakMap<readonly Token[], Weighed>()
  weighedBy.set(idf, known)
  const weighed = known.get(tokens) ?? weigh(tokens, idf)
  known.set(tokens, weighed)
  return weighed
}

/** Each stem and concept once, with what it weighs: a word splits its weight between itself and its concept. */
function weigh(tokens: readonly Token[], idf: (form: string) => number): { readonly keys: ReadonlyMap<string, number>; readonly total: number; readonly denied: ReadonlySet<string> } {
  const keys = new Map<string, number>()
  const signs = negated(tokens)
  const denied = new Set<string>()
  let total = 0
  for (const [i, { form, content }] of tokens.entries()) {
    if (!content || keys.has(form)) continue
    const weight = idf(form)
    const name = concept(form)
    keys.set(form, name ? weight * (1 - KIN) : weight)
    if (signs[i]) denied.add(form)
    total += keys.get(form) ?? 0
    if (name && !keys.has(name)) {
      keys.set(name, weight * KIN)
      if (signs[i]) denied.add(name)
      total += weight * KIN
    }
  }
  return { keys, total, denied }
}
