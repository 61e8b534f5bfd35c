/**
 * Parameters of a feed-forward language model: |V|(1 + n m + h) + h(1 + (n − 1) m) (Bengio et al. 2003).
 */
export function neuralParameters(request: {
  readonly vocabulary: number
  /** n; the model sees n − 1 words. */
  readonly order: number
  /** m, the dimensions of a word's vector. */
  readonly dimensions: number
  /** h */
  readonly hidden: number
}): number {
  const { vocabulary: V, order: n, dimensions: m, hidden: h } = request
  return V * (1 + n * m + h) + h * (1 + (n - 1) * m)
}
