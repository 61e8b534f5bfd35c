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
 * Gradient-boosted trees for a chance (Friedman 2001, with the second-order leaf values of Chen and Guestrin 2016),
 * grown on histograms of binned values. Deterministic: no subsampling.
 */
export function boost(rows: readonly Row[]): FittedTrees {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const mean = Math.min(0.99, Math.max(0.01, rows.reduce((sum, row) => sum + row.weight * row.target, 0) / weight))
  const start = Math.log(mean / (1 - mean))
  const scores = Float64Array.from(rows, () => start)
  const slopes = new Float64Array(rows.length)
  const bends = new Float64Array(rows.length)
  const growth: Growth = { slopes, bends, bins: binsOf(rows) }
  const everyone = Uint32Array.from(rows, (_, i) => i)
  const trees: (readonly TreeNode[])[] = []

  for (let t = 0; t < TREES; t += 1) {
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      slopes[i] = row.weight * (p - row.target)
      bends[i] = row.weight * Math.max(1e-4, p * (1 - p))
    })
    const tree: TreeNode[] = []
    grow(tree, everyone, DEPTH, growth)
    trees.push(tree)
    rows.forEach((row, i) => {
      let node = tree[0]
      while (node && 'on' in node) node = tree[(row.values[node.on] ?? 0) <= node.at ? node.left : node.right]
      scores[i] = (scores[i] ?? 0) + (node?.add ?? 0)
    })
  }
  return { start: tidy(start), trees }
}

/** One feature: the values at which to try a split, and for each row how many of them it exceeds. */
interface Bins {
  readonly cuts: readonly number[]
  readonly of: Uint8Array
}

interface Growth {
  readonly slopes: Float64Array
  readonly bends: Float64Array
  readonly bins: readonly Bins[]
}

function grow(tree: TreeNode[], members: Uint32Array, depth: number, growth: Growth): number {
  const at = tree.length
  const all = { slope: 0, bend: 0 }
  for (const i of members) {
    all.slope += growth.slopes[i] ?? 0
    all.bend += growth.bends[i] ?? 0
  }
  tree.push({ add: tidy((-RATE * all.slope) / (all.bend + RIDGE)) })
  const split = depth > 0 && members.length >= 2 * LEAST ? bestSplit(members, all, growth) : undefined
  const bins = split && growth.bins[split.on]
  if (!split || !bins) return at
  const isLeft = (i: number) => (bins.of[i] ?? 0) <= split.bin
  const left = grow(tree, members.filter(isLeft), depth - 1, growth)
  const right = grow(tree, members.filter(i => !isLeft(i)), depth - 1, growth)
  tree[at] = { on: split.on, at: bins.cuts[split.bin] ?? 0, left, right }
  return at
}

function bestSplit(members: Uint32Array, all: { readonly slope: number; readonly bend: number }, { slopes, bends, bins }: Growth): { readonly on: number; readonly bin: number } | undefined {
  const worth = (slope: number, bend: number) => (slope * slope) / (bend + RIDGE)
  let best: { readonly on: number; readonly bin: number } | undefined
  let gain = 1e-3
  bins.forEach(({ cuts, of }, on) => {
    const slopeIn = new Float64Array(cuts.length + 1)
    const bendIn = new Float64Array(cuts.length + 1)
    const countIn = new Uint32Array(cuts.length + 1)
    for (const i of members) {
      const bin = of[i] ?? 0
      slopeIn[bin] = (slopeIn[bin] ?? 0) + (slopes[i] ?? 0)
      bendIn[bin] = (bendIn[bin] ?? 0) + (bends[i] ?? 0)
      countIn[bin] = (countIn[bin] ?? 0) + 1
    }
    let [slope, bend, count] = [0, 0, 0]
    for (let bin = 0; bin < cuts.length; bin += 1) {
      slope += slopeIn[bin] ?? 0
      bend += bendIn[bin] ?? 0
      count += countIn[bin] ?? 0
      if (count < LEAST || members.length - count < LEAST) continue
      const won = worth(slope, bend) + worth(all.slope - slope, all.bend - bend) - worth(all.slope, all.bend)
      if (won > gain) [gain, best] = [won, { on, bin }]
    }
  })
  return best
}

/** Cuts at quantiles of what occurs. */
function binsOf(rows: readonly Row[]): readonly Bins[] {
  return (rows[0]?.values ?? []).map((_, f) => {
    const values = rows.map(row => row.values[f] ?? 0)
    const sorted = values.toSorted((a, b) => a - b)
    const picked = Array.from({ length: CUTS }, (_, k) => tidy(sorted[Math.floor(((k + 1) * sorted.length) / (CUTS + 1))] ?? 0))
    const cuts = [...new Set(picked)]
    return { cuts, of: Uint8Array.from(values, value => cuts.filter(cut => value > cut).length) }
  })
}

function tidy(x: number): number {
  return Number(x.toPrecision(5))
}
