import { packExemplarRows, packModelRows } from '../../examiner/built-in/codec.ts'
import { hashForm } from '../../examiner/built-in/text-features.ts'
import type { LinearWeights } from '../../examiner/built-in/weights.ts'
import { hasNegation, tokenise } from '#text'
import { DENIES, LISTS, STEPS, THOUSAND, wordWeights } from '../../examiner/built-in/similarity.ts'

/** Weights below this part of the largest change no verdict and are left out. */
const SMALLEST_PART = 0.15

/** Two bytes hold a total: that of some hundred rare words at most. */
const MAX_TOTAL = 2 ** 16 - 1

/** One claim's linear model, unpacked. */
export interface LearntClaim {
  readonly id: string
  readonly bias: readonly [number, number]
  readonly weights: readonly (readonly [hash: number, pair: readonly [number, number]])[]
}

/** Packs the models of several claims: rows sorted by hash, each weight quantised to a signed byte. */
export function packModels(claims: readonly LearntClaim[]): LinearWeights {
  const largest = claims.map(({ weights }) =>
    weights.reduce((top, [, [a, b]]) => Math.max(top, Math.abs(a), Math.abs(b)), 1e-6),
  )
  const rows = claims
    .flatMap(({ weights }, claim) => {
      const top = largest[claim] ?? 1
      return weights
        .filter(([, [a, b]]) => Math.max(Math.abs(a), Math.abs(b)) >= SMALLEST_PART * top)
        .map(([hash, pair]) => ({ hash, claim, steps: pair.map(x => Math.round((x / top) * STEPS)) }))
    })
    .toSorted((a, b) => a.hash - b.hash || a.claim - b.claim)
  return {
    ids: claims.map(claim => claim.id),
    bias: claims.map(claim => claim.bias),
    scales: largest.map(top => Number((top / STEPS).toPrecision(6))),
    rows: packModelRows(
      {
        hashes: Uint32Array.from(rows, row => row.hash),
        claims: Uint8Array.from(rows, row => row.claim),
        weights: Int8Array.from(rows.flatMap(row => row.steps)),
      },
      claims.length,
    ),
  }
}

/** A sentence for or against a claim, as people say it. */
export interface Exemplar {
  /** The place of its claim in the rubric. */
  readonly claim: number
  readonly list: (typeof LISTS)[number]
  readonly text: string
}

/** Packs sentences by their words, weighted by rarity. */
export function packExemplars(exemplars: readonly Exemplar[], idf: (form: string) => number): Uint8Array {
  const sentences = exemplars.map(({ text }) => {
    const tokens = tokenise(text)
    return { ...wordWeights(tokens, idf), denies: hasNegation(tokens) }
  })
  const rows = sentences
    .flatMap(({ keys, denied }, sentence) =>
      [...keys].map(([key, weight]) => ({
        hash: hashForm(key),
        sentence,
        steps: Math.max(1, Math.round(weight * STEPS)) * (denied.has(key) ? -1 : 1),
      })),
    )
    .toSorted((a, b) => a.hash - b.hash || a.sentence - b.sentence)
  return packExemplarRows({
    claims: Uint8Array.from(exemplars, ({ claim }) => claim),
    lists: Uint8Array.from(
      exemplars,
      ({ list }, e) => LISTS.indexOf(list) + (sentences[e]?.denies ? DENIES : 0),
    ),
    totals: Uint16Array.from(sentences, ({ total }) => Math.min(MAX_TOTAL, Math.round(total * THOUSAND))),
    words: Uint32Array.from(rows, row => row.hash),
    sentences: Uint16Array.from(rows, row => row.sentence),
    weights: Int8Array.from(rows, row => row.steps),
  })
}
