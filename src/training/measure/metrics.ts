/** Agreement of two raters on yes or no. */
export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Cohen's kappa: agreement beyond chance. */
  readonly kappa: number
  readonly count: number
}

export function agreement(pairs: readonly (readonly [truth: boolean, ruled: boolean])[]): Agreement {
  const count = (truth: boolean, ruled: boolean) =>
    pairs.filter(([t, r]) => t === truth && r === ruled).length
  const [tp, fp, fn, tn] = [count(true, true), count(false, true), count(true, false), count(false, false)]
  const all = tp + fp + fn + tn
  const observed = (tp + tn) / all
  const chance = ((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn)) / (all * all)
  return {
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: ratio(2 * tp, 2 * tp + fp + fn),
    kappa: chance === 1 ? 1 : (observed - chance) / (1 - chance),
    count: all,
  }
}

/** The mean; 0 where there are no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
}

function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}

/** Cohen's kappa with quadratic weights, for grades 0 to `grades - 1` (Cohen 1968). */
export function quadraticKappa(pairs: readonly (readonly [number, number])[], grades: number): number {
  const share = (side: 0 | 1, grade: number) =>
    pairs.filter(pair => pair[side] === grade).length / pairs.length
  let observed = 0
  let expected = 0
  for (let a = 0; a < grades; a += 1) {
    for (let b = 0; b < grades; b += 1) {
      const cost = ((a - b) / (grades - 1)) ** 2
      observed += cost * (pairs.filter(pair => pair[0] === a && pair[1] === b).length / pairs.length)
      expected += cost * share(0, a) * share(1, b)
    }
  }
  return expected === 0 ? 1 : 1 - observed / expected
}

/** Pearson's correlation. */
export function correlation(pairs: readonly (readonly [number, number])[]): number {
  const meanOf = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length
  const [ma, mb] = [meanOf(0), meanOf(1)]
  const sum = (f: (a: number, b: number) => number) => pairs.reduce((s, [a, b]) => s + f(a - ma, b - mb), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum(a => a * a) * sum((_, b) => b * b) || 1)
}

/** Spearman's rank correlation: Pearson's of the ranks, with the mean rank for ties. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const [a, b] = [ranks(pairs.map(pair => pair[0])), ranks(pairs.map(pair => pair[1]))]
  return correlation(a.map((rank, i) => [rank, b[i] ?? 0]))
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map(value => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2)
}

/** Expected calibration error over ten bins (Naeini et al. 2015): the gap between confidence and accuracy. */
export function calibrationError(pairs: readonly (readonly [confidence: number, right: boolean])[]): number {
  const bins = Map.groupBy(pairs, ([confidence]) => Math.min(9, Math.floor(confidence * 10)))
  return [...bins.values()].reduce((sum, bin) => {
    const confidence = bin.reduce((s, [c]) => s + c, 0) / bin.length
    const right = bin.filter(([, r]) => r).length / bin.length
    return sum + (bin.length / pairs.length) * Math.abs(confidence - right)
  }, 0)
}
