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
  /** By a hash's lower bits, its first row. */
  readonly table: Int32Array
  /** Two a row: for earned, for contradicted. */
  readonly weights: Float64Array
}

export function openModels(claims: readonly FittedClaim[]): ClaimModels {
  const opened = claims.map(claim => ({ hashes: new Uint32Array(unpack(claim.hashes).buffer), weights: new Int8Array(unpack(claim.weights).buffer), scale: claim.scale }))
  const total = opened.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const rows = { hashes: new Uint32Array(total), claims: new Uint16Array(total), weights: new Float64Array(2 * total) }
  // Numbers sort much faster than objects: each holds a hash and, below it, where it comes from.
  const order = new Float64Array(total)
  const from = new Uint32Array(total)
  const owner = new Uint16Array(total)
  let row = 0
  opened.forEach(({ hashes }, claim) => hashes.forEach((hash, at) => {
    order[row] = hash * PLACES + row
    from[row] = at
    owner[row] = claim
    row += 1
  }))
  order.sort().forEach((key, at) => {
    const place = key % PLACES
    const claim = owner[place] ?? 0
    const { weights, scale } = opened[claim] ?? { weights: [], scale: 0 }
    rows.hashes[at] = Math.floor(key / PLACES)
    rows.claims[at] = claim
    for (const side of [0, 1]) rows.weights[2 * at + side] = (weights[2 * (from[place] ?? 0) + side] ?? 0) * scale
  })
  return { bias: Float64Array.from(claims.flatMap(claim => claim.bias)), figures: claims.map(claim => claim.figures), ...rows, table: tableOf(rows.hashes) }
}

/** More rows than a question has, and few enough that a 32-bit hash still fits above them in a double. */
const PLACES = 2 ** 20

/** Where the rows of each hash begin: a table with open places, as every stretch of an answer looks up all its features. */
function tableOf(hashes: Uint32Array): Int32Array {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * Math.max(1, hashes.length)))).fill(-1)
  for (let row = 0; row < hashes.length; row += 1) {
    if (row > 0 && hashes[row] === hashes[row - 1]) continue
    let place = (hashes[row] ?? 0) & (table.length - 1)
    while (table[place] !== -1) place = (place + 1) & (table.length - 1)
    table[place] = row
  }
  return table
}

/** The first row of a feature, or -1 when no model knows it. */
function firstRow({ hashes, table }: Pick<ClaimModels, 'hashes' | 'table'>, hash: number): number {
  let place = hash & (table.length - 1)
  for (let row = table[place] ?? -1; row !== -1; row = table[place] ?? -1) {
    if (hashes[row] === hash) return row
    place = (place + 1) & (table.length - 1)
  }
  return -1
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
    const row = firstRow(models, feature)
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
