import type { TreeWeights, TreeNode } from '../../examiner/built-in/weights.ts'

export interface Row {
  readonly values: readonly number[]
  /** 0 to 1: half is half a truth. */
  readonly target: number
  readonly weight: number
}

const TREES = 150
const RATE = 0.06
const LEAVES = 24
/** Fewer rows than this make no leaf. */
const LEAST = 40
const RIDGE = 4
/** A value is known by the bin that it lies in. */
const BINS = 64

/**
 * Gradient-boosted trees for a chance (Friedman 2001, with the second-order leaf values of Chen and Guestrin 2016), grown
 * leaf by leaf where most is gained, on histograms of binned values (Ke et al. 2017). Deterministic: no subsampling.
 */
export function boost(rows: readonly Row[]): TreeWeights {
  const weight = rows.reduce((sum, row) => sum + row.weight, 0)
  const mean = Math.min(
    0.99,
    Math.max(0.01, rows.reduce((sum, row) => sum + row.weight * row.target, 0) / weight),
  )
  const start = Math.log(mean / (1 - mean))
  const scores = new Float64Array(rows.length).fill(start)
  const table = binned(rows)
  const pull = { slopes: new Float64Array(rows.length), bends: new Float64Array(rows.length) }
  const trees: (readonly TreeNode[])[] = []

  for (let t = 0; t < TREES; t += 1) {
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)))
      pull.slopes[i] = row.weight * (p - row.target)
      pull.bends[i] = row.weight * Math.max(1e-4, p * (1 - p))
    })
    trees.push(grow(table, pull, scores))
  }
  return { start: tidy(start), trees }
}

/** The bins of all values, row by row, and the values at which each feature's bins end. */
interface Table {
  readonly width: number
  readonly rows: number
  readonly cuts: readonly (readonly number[])[]
  readonly bins: Uint8Array
}

interface Pull {
  readonly slopes: Float64Array
  readonly bends: Float64Array
}

interface Split {
  readonly on: number
  readonly bin: number
  readonly gain: number
}

interface Leaf {
  readonly at: number
  readonly members: Uint32Array
  /** Slope, bend and count of the members in each bin of each feature. */
  readonly sums: Float64Array
  readonly split: Split | undefined
}

/** Grows one tree, and adds to each row's score what its leaf says. */
function grow(table: Table, pull: Pull, scores: Float64Array): readonly TreeNode[] {
  const tree: TreeNode[] = [{ add: 0 }]
  const leafOf = (at: number, members: Uint32Array, sums: Float64Array): Leaf => ({
    at,
    members,
    sums,
    split: bestSplit(table, sums),
  })
  const everyone = Uint32Array.from({ length: table.rows }, (_, i) => i)
  const leaves = [leafOf(0, everyone, sumsOf(table, pull, everyone))]

  while (leaves.length < LEAVES) {
    const next = leaves.reduce<Leaf | undefined>(
      (top, leaf) => ((leaf.split?.gain ?? 0) > (top?.split?.gain ?? 0) ? leaf : top),
      undefined,
    )
    if (!next?.split) break
    const { on, bin } = next.split
    const isLeft = (i: number) => (table.bins[i * table.width + on] ?? 0) <= bin
    const [left, right] = [next.members.filter(isLeft), next.members.filter(i => !isLeft(i))]
    // The larger side's sums are what is left when the smaller side's are taken from their parent's.
    const less = sumsOf(table, pull, left.length < right.length ? left : right)
    const more = next.sums.map((sum, i) => sum - (less[i] ?? 0))
    const at = tree.length
    tree.push({ add: 0 }, { add: 0 })
    tree[next.at] = { on, at: table.cuts[on]?.[bin] ?? 0, left: at, right: at + 1 }
    leaves.splice(
      leaves.indexOf(next),
      1,
      leafOf(at, left, left.length < right.length ? less : more),
      leafOf(at + 1, right, left.length < right.length ? more : less),
    )
  }

  for (const { at, members } of leaves) {
    let [slope, bend] = [0, 0]
    for (const i of members) {
      slope += pull.slopes[i] ?? 0
      bend += pull.bends[i] ?? 0
    }
    const add = tidy((-RATE * slope) / (bend + RIDGE))
    tree[at] = { add }
    for (const i of members) scores[i] = (scores[i] ?? 0) + add
  }
  return tree
}

function sumsOf({ width, bins }: Table, { slopes, bends }: Pull, members: Uint32Array): Float64Array {
  const sums = new Float64Array(3 * BINS * width)
  for (const i of members) {
    const [slope, bend] = [slopes[i] ?? 0, bends[i] ?? 0]
    for (let on = 0; on < width; on += 1) {
      const at = 3 * (on * BINS + (bins[i * width + on] ?? 0))
      sums[at] = (sums[at] ?? 0) + slope
      sums[at + 1] = (sums[at + 1] ?? 0) + bend
      sums[at + 2] = (sums[at + 2] ?? 0) + 1
    }
  }
  return sums
}

function bestSplit({ width, cuts }: Table, sums: Float64Array): Split | undefined {
  const worth = (slope: number, bend: number) => (slope * slope) / (bend + RIDGE)
  let [allSlope, allBend, allCount] = [0, 0, 0]
  for (let bin = 0; bin < BINS; bin += 1) {
    allSlope += sums[3 * bin] ?? 0
    allBend += sums[3 * bin + 1] ?? 0
    allCount += sums[3 * bin + 2] ?? 0
  }
  let best: Split | undefined
  for (let on = 0; on < width; on += 1) {
    let [slope, bend, count] = [0, 0, 0]
    for (let bin = 0; bin < (cuts[on]?.length ?? 0); bin += 1) {
      const at = 3 * (on * BINS + bin)
      slope += sums[at] ?? 0
      bend += sums[at + 1] ?? 0
      count += sums[at + 2] ?? 0
      if (count < LEAST || allCount - count < LEAST) continue
      const gain = worth(slope, bend) + worth(allSlope - slope, allBend - bend) - worth(allSlope, allBend)
      if (gain > (best?.gain ?? 1e-3)) best = { on, bin, gain }
    }
  }
  return best
}

/** Bins end at quantiles of what occurs. */
function binned(rows: readonly Row[]): Table {
  const width = rows[0]?.values.length ?? 0
  const bins = new Uint8Array(rows.length * width)
  const cuts = Array.from({ length: width }, (_, on) => {
    const sorted = Float64Array.from(rows, row => row.values[on] ?? 0).sort()
    const picked = Array.from({ length: BINS - 1 }, (__, k) =>
      tidy(sorted[Math.floor(((k + 1) * sorted.length) / BINS)] ?? 0),
    )
    const ends = [...new Set(picked)]
    rows.forEach((row, i) => {
      bins[i * width + on] = binOf(ends, row.values[on] ?? 0)
    })
    return ends
  })
  return { width, rows: rows.length, cuts, bins }
}

/** How many of the sorted ends the value exceeds. */
function binOf(ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (ends[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function tidy(x: number): number {
  return Number(x.toPrecision(5))
}
