import { clamp, logistic } from '#domain'
import type { TreeWeights, TreeNode } from '../../examiner/built-in/weights.ts'

export interface Row {
  readonly values: readonly number[]
  /** A probability: half an earned point is 0.5. */
  readonly target: number
  readonly weight: number
}

const TREES = 150
const LEARNING_RATE = 0.06
const MAX_LEAVES = 24
const MIN_ROWS_IN_LEAF = 40
/** L2 regularisation of leaf values. */
const LAMBDA = 4
const MIN_GAIN = 1e-3
const MIN_HESSIAN = 1e-4
const BINS = 64

/**
 * Gradient-boosted trees for a probability (Friedman 2001) under log loss, with the second-order leaf values
 * of Chen and Guestrin 2016. Trees grow leaf by leaf where the gain is largest, on histograms of binned
 * values (Ke et al. 2017). Deterministic: no subsampling.
 *
 * The kernels here and in `fit-*.ts` read a missing place as NaN: it spreads to all weights, where 0 would go
 * unnoticed.
 */
export function boost(rows: readonly Row[]): TreeWeights {
  const totalWeight = rows.reduce((sum, row) => sum + row.weight, 0)
  const baseRate = clamp(
    rows.reduce((sum, row) => sum + row.weight * row.target, 0) / totalWeight,
    0.01,
    0.99,
  )
  const start = Math.log(baseRate / (1 - baseRate))
  const logits = new Float64Array(rows.length).fill(start)
  const binned = binRows(rows)
  const loss = { gradient: new Float64Array(rows.length), hessian: new Float64Array(rows.length) }
  const trees: (readonly TreeNode[])[] = []

  for (let t = 0; t < TREES; t += 1) {
    rows.forEach((row, i) => {
      const p = logistic(logits[i] ?? NaN)
      loss.gradient[i] = row.weight * (p - row.target)
      loss.hessian[i] = row.weight * Math.max(MIN_HESSIAN, p * (1 - p))
    })
    trees.push(growTree(binned, loss, logits))
  }
  return { start: tidy(start), trees }
}

interface BinnedRows {
  readonly rows: number
  readonly features: number
  /** For each feature, the values at which its bins end. */
  readonly thresholds: readonly (readonly number[])[]
  /** The bin of each value, row by row. */
  readonly bins: Uint8Array
}

/** Derivatives of the loss by each row's logit. */
interface Loss {
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

interface Leaf {
  /** Its place in the tree. */
  readonly node: number
  readonly rows: Uint32Array
  /** Gradient, hessian and count of the rows in each bin of each feature. */
  readonly histogram: Float64Array
  readonly split: Split | undefined
}

/** Grows one tree, and adds to each row's logit the value of its leaf. */
function growTree(binned: BinnedRows, loss: Loss, logits: Float64Array): readonly TreeNode[] {
  const tree: TreeNode[] = [{ add: 0 }]
  const leafOf = (node: number, rows: Uint32Array, histogram: Float64Array): Leaf => ({
    node,
    rows,
    histogram,
    split: bestSplit(binned, histogram),
  })
  const all = Uint32Array.from({ length: binned.rows }, (_, i) => i)
  const leaves = [leafOf(0, all, histogramOf(binned, loss, all))]

  while (leaves.length < MAX_LEAVES) {
    const parent = leaves.reduce<Leaf | undefined>(
      (best, leaf) => ((leaf.split?.gain ?? 0) > (best?.split?.gain ?? 0) ? leaf : best),
      undefined,
    )
    if (!parent?.split) break
    const { feature, bin } = parent.split
    const goesLeft = (i: number) => (binned.bins[i * binned.features + feature] ?? NaN) <= bin
    const [left, right] = [parent.rows.filter(goesLeft), parent.rows.filter(i => !goesLeft(i))]
    // The larger child's histogram is its parent's less that of the smaller child.
    const smaller = histogramOf(binned, loss, left.length < right.length ? left : right)
    const larger = parent.histogram.map((sum, i) => sum - (smaller[i] ?? NaN))
    const child = tree.length
    tree.push({ add: 0 }, { add: 0 })
    const threshold = binned.thresholds[feature]?.[bin] ?? NaN
    tree[parent.node] = { on: feature, at: threshold, left: child, right: child + 1 }
    leaves.splice(
      leaves.indexOf(parent),
      1,
      leafOf(child, left, left.length < right.length ? smaller : larger),
      leafOf(child + 1, right, left.length < right.length ? larger : smaller),
    )
  }

  for (const { node, rows } of leaves) {
    const value = leafValue(rows, loss)
    tree[node] = { add: value }
    for (const i of rows) logits[i] = (logits[i] ?? NaN) + value
  }
  return tree
}

function leafValue(rows: Uint32Array, loss: Loss): number {
  let [gradient, hessian] = [0, 0]
  for (const i of rows) {
    gradient += loss.gradient[i] ?? NaN
    hessian += loss.hessian[i] ?? NaN
  }
  return tidy((-LEARNING_RATE * gradient) / (hessian + LAMBDA))
}

function histogramOf({ features, bins }: BinnedRows, loss: Loss, rows: Uint32Array): Float64Array {
  const histogram = new Float64Array(3 * BINS * features)
  for (const i of rows) {
    const [gradient, hessian] = [loss.gradient[i] ?? NaN, loss.hessian[i] ?? NaN]
    for (let feature = 0; feature < features; feature += 1) {
      const place = 3 * (feature * BINS + (bins[i * features + feature] ?? NaN))
      histogram[place] = (histogram[place] ?? NaN) + gradient
      histogram[place + 1] = (histogram[place + 1] ?? NaN) + hessian
      histogram[place + 2] = (histogram[place + 2] ?? NaN) + 1
    }
  }
  return histogram
}

function bestSplit({ features, thresholds }: BinnedRows, histogram: Float64Array): Split | undefined {
  if (features === 0) return undefined
  const score = (gradient: number, hessian: number) => (gradient * gradient) / (hessian + LAMBDA)
  // The bins of any one feature hold all rows of the leaf.
  let [allGradient, allHessian, allCount] = [0, 0, 0]
  for (let bin = 0; bin < BINS; bin += 1) {
    allGradient += histogram[3 * bin] ?? NaN
    allHessian += histogram[3 * bin + 1] ?? NaN
    allCount += histogram[3 * bin + 2] ?? NaN
  }
  let best: Split | undefined
  for (let feature = 0; feature < features; feature += 1) {
    let [gradient, hessian, count] = [0, 0, 0]
    for (let bin = 0; bin < (thresholds[feature]?.length ?? 0); bin += 1) {
      const place = 3 * (feature * BINS + bin)
      gradient += histogram[place] ?? NaN
      hessian += histogram[place + 1] ?? NaN
      count += histogram[place + 2] ?? NaN
      if (count < MIN_ROWS_IN_LEAF || allCount - count < MIN_ROWS_IN_LEAF) continue
      const gain =
        score(gradient, hessian) +
        score(allGradient - gradient, allHessian - hessian) -
        score(allGradient, allHessian)
      if (gain > (best?.gain ?? MIN_GAIN)) best = { feature, bin, gain }
    }
  }
  return best
}

/** Bins each feature at the quantiles of its values. */
function binRows(rows: readonly Row[]): BinnedRows {
  const features = rows[0]?.values.length ?? 0
  const bins = new Uint8Array(rows.length * features)
  const thresholds = Array.from({ length: features }, (_, feature) => {
    const sorted = Float64Array.from(rows, row => row.values[feature] ?? NaN).sort()
    const picked = Array.from({ length: BINS - 1 }, (__, k) =>
      tidy(sorted[Math.floor(((k + 1) * sorted.length) / BINS)] ?? NaN),
    )
    const ends = [...new Set(picked)]
    rows.forEach((row, i) => {
      bins[i * features + feature] = binOf(ends, row.values[feature] ?? NaN)
    })
    return ends
  })
  return { rows: rows.length, features, thresholds, bins }
}

/** How many of the sorted ends the value exceeds. */
function binOf(ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > (ends[middle] ?? NaN)) low = middle + 1
    else high = middle
  }
  return low
}

function tidy(x: number): number {
  return Number(x.toPrecision(5))
}
