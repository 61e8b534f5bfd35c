/** What negative sampling spares: the softmax over all words, and the tree that was used before. */
import { vectorAt } from './step.ts'
import type { Rows } from './step.ts'

/** Products of h with some rows, and the multiply-adds that they took. */
export function productsCounted(u: Rows, h: ArrayLike<number>, rows: ArrayLike<number>) {
  const products = new Float64Array(rows.length)
  let multiplyAdds = 0
  for (let t = 0; t < rows.length; t += 1)
    for (let j = 0, at = rows[t]! * u.width; j < u.width; j += 1, multiplyAdds += 1)
      products[t]! += u.data[at + j]! * h[j]!
  return { products, multiplyAdds }
}

/** p(o | i) = exp(u_o·v_i) / Σ_w exp(u_w·v_i), of every word o. */
export function contextShares(v: Rows, u: Rows, centre: number): Float64Array {
  const every = Array.from({ length: u.data.length / u.width }, (_, id) => id)
  const { products } = productsCounted(u, vectorAt(v, centre), every)
  const largest = products.reduce((a, b) => Math.max(a, b), -Infinity)
  const powers = products.map(x => Math.exp(x - largest))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map(power => power / sum)
}

/** The decisions on the way to each word in a Huffman tree over these counts. */
export function huffmanLengths(counts: readonly number[]): readonly number[] {
  const weights = [...counts]
  const parents: number[] = []
  const open = counts.map((_, node) => node).toSorted((a, b) => weights[a]! - weights[b]!)
  const made: number[] = [] // In order of weight, as the lightest are joined first.
  const lightest = () => ((weights[made[0]!] ?? Infinity) < (weights[open[0]!] ?? Infinity) ? made : open).shift()!
  while (open.length + made.length > 1) {
    const [one, other] = [lightest(), lightest()]
    const node = weights.push(weights[one]! + weights[other]!) - 1
    parents[one] = parents[other] = node
    made.push(node)
  }
  const depth = (node: number): number => (parents[node] === undefined ? 0 : 1 + depth(parents[node]))
  return counts.map((_, node) => depth(node))
}
