import { sameValue } from '../text/numbers.ts'
import type { Token } from '../text/tokens.ts'
import type { FittedClaim } from './fitted.ts'

/** Log-odds against saying nothing: of the claim, and of its opposite. */
export interface Odds {
  readonly earned: number
  readonly contradicted: number
}

/**
 * The models of several claims, asked together. One row a feature and claim, sorted by hash, in typed arrays:
 * as maps of lists they would take twenty times the memory.
 */
export interface ClaimModels {
  readonly bias: Float64Array
  readonly figures: readonly FittedClaim['figures'][]
  readonly hashes: Uint32Array
  readonly claims: Uint16Array
  /** Two a row: for earned, for contradicted. */
  readonly weights: Float64Array
}

export function openModels(claims: readonly FittedClaim[]): ClaimModels {
  const opened = claims.map(claim => ({ hashes: new Uint32Array(unpack(claim.hashes).buffer), weights: new Int8Array(unpack(claim.weights).buffer), scale: claim.scale }))
  const rows = opened.flatMap(({ hashes }, claim) => Array.from(hashes, (hash, at) => ({ hash, claim, at }))).toSorted((a, b) => a.hash - b.hash || a.claim - b.claim)
  const weightOf = (claim: number, at: number) => (opened[claim]?.weights[at] ?? 0) * (opened[claim]?.scale ?? 0)
  return {
    bias: Float64Array.from(claims.flatMap(claim => claim.bias)),
    figures: claims.map(claim => claim.figures),
    hashes: Uint32Array.from(rows, row => row.hash),
    claims: Uint16Array.from(rows, row => row.claim),
    weights: Float64Array.from(rows.flatMap(({ claim, at }) => [weightOf(claim, 2 * at), weightOf(claim, 2 * at + 1)])),
  }
}

/** The first row of a feature, or -1 when no model knows it. */
function firstRow(hashes: Uint32Array, hash: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  return hashes[low] === hash ? low : -1
}

/** A longer text has more features; the more there are, the less each says. */
export function damping(features: number): number {
  return 4 / Math.sqrt(Math.max(1, features))
}

/**
 * The odds of every claim, given what a stretch of text holds. `figures` says how its numbers stand to each claim.
 * Features that no model of the sheet knows do not count: talk around a point takes nothing from it.
 */
export function odds(models: ClaimModels, features: readonly number[], figures: readonly Figures[]): readonly Odds[] {
  const sums = Float64Array.from(models.bias)
  const known = features.flatMap(feature => {
    const row = firstRow(models.hashes, feature)
    return row < 0 ? [] : [row]
  })
  const damp = damping(known.length)
  for (const first of known) {
    for (let row = first; models.hashes[row] === models.hashes[first]; row += 1) {
      const at = 2 * (models.claims[row] ?? 0)
      sums[at] = (sums[at] ?? 0) + damp * (models.weights[2 * row] ?? 0)
      sums[at + 1] = (sums[at + 1] ?? 0) + damp * (models.weights[2 * row + 1] ?? 0)
    }
  }
  return models.figures.map((weights, claim) => {
    const how = figures[claim]
    const add = how === undefined || how === 'none' ? [0, 0] : weights[how]
    return { earned: (sums[2 * claim] ?? 0) + (add[0] ?? 0), contradicted: (sums[2 * claim + 1] ?? 0) + (add[1] ?? 0) }
  })
}

export type Figures = 'none' | 'right' | 'odd'

/** How the numbers of a text stand to those that a claim's exemplars name; 0, 1 and 2 are too common to tell. */
export function figuresIn(tokens: readonly Token[], known: readonly number[], elsewhere: readonly number[]): Figures {
  const values = tokens.flatMap(token => (token.value !== undefined && !(token.value <= 2 && Number.isInteger(token.value)) ? [token.value] : []))
  if (values.some(value => known.some(right => sameValue(value, right)))) return 'right'
  const odd = known.length > 0 && values.some(value => !elsewhere.some(other => sameValue(value, other)))
  return odd ? 'odd' : 'none'
}

function unpack(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i)
  return bytes
}
