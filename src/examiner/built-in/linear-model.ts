import { sameValue } from '#text'
import type { Token } from '#text'
import type { LinearWeights } from './weights.ts'
import { firstRow, hashTable } from './hash-table.ts'
import type { HashTable } from './hash-table.ts'
import { unpackModelRows } from './codec.ts'

/** Log-odds of the claim, and of its opposite, against neither. */
export interface Logits {
  readonly earned: number
  readonly contradicted: number
}

/**
 * The models of several claims, evaluated together: one row for each feature and claim, sorted by hash, in
 * typed arrays.
 */
export interface LinearModels {
  readonly bias: Float64Array
  readonly table: HashTable
  readonly claims: Uint8Array
  /** Two for each row, earned and contradicted, in units of the claim's scale. */
  readonly weights: Int8Array
  readonly scales: readonly number[]
}

export function openLinearModels({ ids, bias, scales, rows }: LinearWeights): LinearModels {
  const { hashes, claims, weights } = unpackModelRows(rows, ids.length)
  return { bias: Float64Array.from(bias.flat()), scales, table: hashTable(hashes), claims, weights }
}

/** A longer text has more features, and the more there are, the less each says. */
export function lengthScale(features: number): number {
  return 4 / Math.sqrt(Math.max(1, features))
}

/**
 * The logits of every claim, given the features of a span. Features that no model of the rubric knows do not count, so talk around a point takes nothing
 * from it.
 */
export function logits(models: LinearModels, features: readonly number[]): readonly Logits[] {
  const sums = Float64Array.from(models.bias)
  const known = features.flatMap(feature => {
    const row = firstRow(models.table, feature)
    return row < 0 ? [] : [row]
  })
  const damp = lengthScale(known.length)
  const { hashes } = models.table
  for (const first of known) {
    for (let row = first; hashes[row] === hashes[first]; row += 1) {
      const claim = models.claims[row] ?? 0
      const unit = damp * (models.scales[claim] ?? 0)
      sums[2 * claim] = (sums[2 * claim] ?? 0) + unit * (models.weights[2 * row] ?? 0)
      sums[2 * claim + 1] = (sums[2 * claim + 1] ?? 0) + unit * (models.weights[2 * row + 1] ?? 0)
    }
  }
  return models.scales.map((_, claim) => ({
    earned: sums[2 * claim] ?? 0,
    contradicted: sums[2 * claim + 1] ?? 0,
  }))
}

export type Figures = 'none' | 'right' | 'odd'

/** How the numbers of a text relate to those in a claim's exemplars. 0, 1 and 2 are too common to tell. */
export function figuresInSpan(
  tokens: readonly Token[],
  known: readonly number[],
  elsewhere: readonly number[],
): Figures {
  const values = tokens.flatMap(token =>
    token.value !== undefined && !(token.value <= 2 && Number.isInteger(token.value)) ? [token.value] : [],
  )
  if (values.some(value => known.some(right => sameValue(value, right)))) return 'right'
  const odd = known.length > 0 && values.some(value => !elsewhere.some(other => sameValue(value, other)))
  return odd ? 'odd' : 'none'
}
