/** Parameters of an attention score, for states of given sizes. Biases are left out. */
interface StateSizes {
  readonly decoder: number
  readonly encoder: number
  readonly hidden: number // of the additive score alone
}

/** W, U and v of v·tanh(W s + U h); the matrix of s·W h; nothing for s·h, which needs equal sizes. */
export function scoreParameters(
  score: 'additive' | 'general' | 'dot',
  sizes: StateSizes,
): number | undefined {
  const { decoder, encoder, hidden } = sizes
  if (score === 'additive') return hidden * decoder + hidden * encoder + hidden
  if (score === 'general') return decoder * encoder
  return decoder === encoder ? 0 : undefined
}
