import { logistic } from '#domain'
import type { TreeWeights } from './weights.ts'

/** The probability that an ensemble gives: the logistic of the sum over its trees. */
export function ensembleProbability({ start, trees }: TreeWeights, values: readonly number[]): number {
  let sum = start
  for (const tree of trees) {
    let node = tree[0]
    while (node && 'on' in node) node = tree[(values[node.on] ?? 0) <= node.at ? node.left : node.right]
    sum += node?.add ?? 0
  }
  return logistic(sum)
}
