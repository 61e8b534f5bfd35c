/** The mean; 0 where there are no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length)
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
