/** The costs that negative sampling avoids: the softmax over all words, and the tree used before. */
import { vectorAt } from './step.ts'
import type { Rows } from './step.ts'
import { entryOf } from './lists.ts'

/** Products of h with some rows, and the multiply-adds that they took. */
export function productsCounted(u: Rows, h: ArrayLike<number>, rows: ArrayLike<number>) {
  const products = new Float64Array(rows.length)
  let multiplyAdds = 0
  for (let t = 0; t < rows.length; t += 1)
    for (let j = 0, at = entryOf(rows, t) * u.width; j < u.width; j += 1, multiplyAdds += 1)
      products[t] = (products[t] ?? NaN) + (u.data[at + j] ?? NaN) * (h[j] ?? NaN)
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

interface Node {
  readonly weight: number
  readonly below: readonly Node[] // none for a word
}

/** The number of binary decisions on the way to each word in a Huffman tree over these counts. */
export function huffmanLengths(counts: readonly number[]): readonly number[] {
  const leaves = counts.map((weight): Node => ({ weight, below: [] }))
  const open = leaves.toSorted((a, b) => a.weight - b.weight)
  const joined: Node[] = [] // In order of weight, as the lightest are joined first.
  const lightest = () =>
    ((joined[0]?.weight ?? Infinity) < (open[0]?.weight ?? Infinity) ? joined : open).shift()
  for (;;) {
    const [one, other] = [lightest(), lightest()]
    if (!one) return []
    if (!other) return depthsIn(one, leaves)
    joined.push({ weight: one.weight + other.weight, below: [one, other] })
  }
}

function depthsIn(root: Node, leaves: readonly Node[]): readonly number[] {
  const depths = new Map<Node, number>([[root, 0]])
  for (const [node, depth] of depths) for (const below of node.below) depths.set(below, depth + 1)
  return leaves.map(leaf => depths.get(leaf) ?? NaN)
}
