import type { FittedTrees, TreeNode } from '../examiner/listen/fitted.ts'

export interface Row {
  readonly values: readonly number[]
  /** 0 to 1: half is half a truth. */
  readonly target: number
  readonly weight: number
}

const TREES = 80
const RATE = 0.08
const DEPTH = 3
const LEAST = 12
const RIDGE = 4
const CUTS = 24

/**
 * Gradient-boosted trees for a chance (Friedman 2001, with the second-order leaf values of Chen and Guestrin 2016).
 * Deterministic: no subsampling.
 */
export function boost(rows: readonly Row[]): FittedTrees {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const mean = Math.min(0.99, Math.max(0.01, rows.reduce((sum, row) => sum + row.weight * row.target, 0) / weight))
  const start = Math.log(mean / (1 - mean))
  const scores = rows.map(() => start)
  const cuts = cutsOf(rows)
  const trees: (readonly TreeNode[])[] = []

  for (let t = 0; t < TREES; t += 1) {
    const slopes = rows.map((row, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      return { slope: row.weight * (p - row.target), bend: row.weight * Math.max(1e-4, p * (1 - p)) }
    })
    const tree: TreeNode[] = []
    grow(tree, rows.map((_, i) => i), DEPTH, { rows, slopes, cuts })
    trees.push(tree)
    rows.forEach((row, i) => {
      let node = tree[0]
      while (node && 'on' in node) node = tree[(row.values[node.on] ?? 0) <= node.at ? node.left : node.right]
      scores[i] = (scores[i] ?? 0) + (node?.add ?? 0)
    })
  }
  return { start: tidy(start), trees }
}

interface Growth {
  readonly rows: readonly Row[]
  readonly slopes: readonly { readonly slope: number; readonly bend: number }[]
  readonly cuts: readonly (readonly number[])[]
}

function grow(tree: TreeNode[], members: readonly number[], depth: number, growth: Growth): number {
  const at = tree.length
  const { slope, bend } = sums(members, growth)
  tree.push({ add: tidy((-RATE * slope) / (bend + RIDGE)) })
  const split = depth > 0 && members.length >= 2 * LEAST ? bestSplit(members, growth) : undefined
  if (!split) return at
  const isLeft = (i: number) => (growth.rows[i]?.values[split.on] ?? 0) <= split.at
  const left = grow(tree, members.filter(isLeft), depth - 1, growth)
  const right = grow(tree, members.filter(i => !isLeft(i)), depth - 1, growth)
  tree[at] = { on: split.on, at: split.at, left, right }
  return at
}

function bestSplit(members: readonly number[], growth: Growth): { readonly on: number; readonly at: number } | undefined {
  const all = sums(members, growth)
  const worth = (slope: number, bend: number) => (slope * slope) / (bend + RIDGE)
  let best: { readonly on: number; readonly at: number } | undefined
  let gain = 1e-3
  growth.cuts.forEach((cuts, on) => {
    for (const at of cuts) {
      let slope = 0
      let bend = 0
      let count = 0
      for (const i of members) {
        if ((growth.rows[i]?.values[on] ?? 0) > at) continue
        slope += growth.slopes[i]?.slope ?? 0
        bend += growth.slopes[i]?.bend ?? 0
        count += 1
      }
      if (count < LEAST || members.length - count < LEAST) continue
      const won = worth(slope, bend) + worth(all.slope - slope, all.bend - bend) - worth(all.slope, all.bend)
      if (won > gain) [gain, best] = [won, { on, at }]
    }
  })
  return best
}

function sums(members: readonly number[], { slopes }: Growth): { slope: number; bend: number } {
  return members.reduce((sum, i) => ({ slope: sum.slope + (slopes[i]?.slope ?? 0), bend: sum.bend + (slopes[i]?.bend ?? 0) }), { slope: 0, bend: 0 })
}

/** For each feature, values at which to try a split: quantiles of what occurs. */
function cutsOf(rows: readonly Row[]): readonly (readonly number[])[] {
  return (rows[0]?.values ?? []).map((_, f) => {
    const sorted = rows.map(row => row.values[f] ?? 0).toSorted((a, b) => a - b)
    const picked = Array.from({ length: CUTS }, (_, k) => tidy(sorted[Math.floor(((k + 1) * sorted.length) / (CUTS + 1))] ?? 0))
    return [...new Set(picked)]
  })
}

function tidy(x: number): number {
  return Number(x.toPrecision(5))
}
