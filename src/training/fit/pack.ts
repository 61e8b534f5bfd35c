import { hashForm } from '../../examiner/built-in/text-features.ts'
import type { ExemplarWeights, LinearWeights } from '../../examiner/built-in/weights.ts'
import { hasNegation, tokenise } from '#text'
import { DENIES, LISTS, STEPS, THOUSAND, wordWeights } from '../../examiner/built-in/similarity.ts'

/** Weights below this part of the largest change no ruling and are left out. */
const LEAST = 0.1

/** A sentence of more than some hundred rare words is as heavy as two bytes can say. */
const HEAVIEST = 2 ** 16 - 1

/** One claim's model as it was learnt. */
export interface LearntClaim {
  readonly id: string
  readonly bias: readonly [number, number]
  readonly figures: LinearWeights['figures'][number]
  readonly weights: readonly (readonly [hash: number, pair: readonly [number, number]])[]
}

/** Packs the models of several claims: rows sorted by hash, one signed byte a weight. */
export function packModels(claims: readonly LearntClaim[]): LinearWeights {
  const tops = claims.map(({ weights }) =>
    weights.reduce((most, [, [a, b]]) => Math.max(most, Math.abs(a), Math.abs(b)), 1e-6),
  )
  const rows = claims
    .flatMap(({ weights }, claim) => {
      const top = tops[claim] ?? 1
      return weights
        .filter(([, [a, b]]) => Math.max(Math.abs(a), Math.abs(b)) >= LEAST * top)
        .map(([hash, pair]) => ({ hash, claim, steps: pair.map(x => Math.round((x / top) * STEPS)) }))
    })
    .toSorted((a, b) => a.hash - b.hash || a.claim - b.claim)
  return {
    ids: claims.map(claim => claim.id),
    bias: claims.map(claim => claim.bias),
    figures: claims.map(claim => claim.figures),
    scales: tops.map(top => Number((top / STEPS).toPrecision(6))),
    hashes: rising(rows.map(row => row.hash)),
    claims: base64(Uint8Array.from(rows, row => row.claim)),
    weights: base64(Int8Array.from(rows.flatMap(row => row.steps))),
  }
}

/** A sentence that people say of a claim, or against it. */
export interface Exemplar {
  /** The place of its claim. */
  readonly claim: number
  readonly list: (typeof LISTS)[number]
  readonly text: string
}

/** Packs sentences by their words. `idf` says how rare a word is. */
export function packExemplars(
  exemplars: readonly Exemplar[],
  idf: (form: string) => number,
): ExemplarWeights {
  const heard = exemplars.map(({ text }) => {
    const tokens = tokenise(text)
    return { ...wordWeights(tokens, idf), denies: hasNegation(tokens) }
  })
  const rows = heard
    .flatMap(({ keys, denied }, sentence) =>
      [...keys].map(([key, weight]) => ({
        hash: hashForm(key),
        sentence,
        steps: Math.max(1, Math.round(weight * STEPS)) * (denied.has(key) ? -1 : 1),
      })),
    )
    .toSorted((a, b) => a.hash - b.hash || a.sentence - b.sentence)
  return {
    claims: base64(Uint8Array.from(exemplars, ({ claim }) => claim)),
    lists: base64(
      Uint8Array.from(exemplars, ({ list }, e) => LISTS.indexOf(list) + (heard[e]?.denies ? DENIES : 0)),
    ),
    totals: base64(Uint16Array.from(heard, ({ total }) => Math.min(HEAVIEST, Math.round(total * THOUSAND)))),
    words: rising(rows.map(row => row.hash)),
    sentences: base64(Uint16Array.from(rows, row => row.sentence)),
    weights: base64(Int8Array.from(rows, row => row.steps)),
  }
}

/** As `unpackRising` reads them. */
function rising(values: readonly number[]): string {
  const bytes: number[] = []
  values.forEach((value, i) => {
    let step = value - (values[i - 1] ?? 0)
    for (; step >= 128; step = Math.floor(step / 128)) bytes.push((step % 128) + 128)
    bytes.push(step)
  })
  return base64(Uint8Array.from(bytes))
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array | Int8Array | Uint16Array): string {
  let binary = ''
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
