import { sameValue } from '../text/numbers.ts'
import type { Token } from '../text/tokens.ts'
import type { FittedClaim } from './fitted.ts'

/** Log-odds against saying nothing: of the claim, and of its opposite. */
export interface Odds {
  readonly earned: number
  readonly contradicted: number
}

/** The models of several claims, asked together: one look-up a feature. */
export interface ClaimModels {
  readonly size: number
  readonly bias: Float64Array
  readonly figures: readonly FittedClaim['figures'][]
  /** For each hash, triples of claim, weight for earned, weight for contradicted. */
  readonly table: ReadonlyMap<number, readonly number[]>
}

export function openModels(claims: readonly FittedClaim[]): ClaimModels {
  const table = new Map<number, number[]>()
  claims.forEach((claim, c) => {
    const hashes = new Uint32Array(unpack(claim.hashes).buffer)
    const weights = new Int8Array(unpack(claim.weights).buffer)
    hashes.forEach((hash, i) => {
      const row = table.get(hash) ?? []
      row.push(c, (weights[2 * i] ?? 0) * claim.scale, (weights[2 * i + 1] ?? 0) * claim.scale)
      table.set(hash, row)
    })
  })
  return { size: claims.length, bias: Float64Array.from(claims.flatMap(claim => claim.bias)), figures: claims.map(claim => claim.figures), table }
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
  const rows = features.flatMap(feature => {
    const row = models.table.get(feature)
    return row ? [row] : []
  })
  const damp = damping(rows.length)
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 3) {
      const claim = row[i] ?? 0
      sums[2 * claim] = (sums[2 * claim] ?? 0) + damp * (row[i + 1] ?? 0)
      sums[2 * claim + 1] = (sums[2 * claim + 1] ?? 0) + damp * (row[i + 2] ?? 0)
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
