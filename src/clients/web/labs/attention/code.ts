/** The lines of `src/labs/attention/attention.ts` that the page shows; a test holds them to the file. */
export const CODE = `export function attention(q: Matrix, k: Matrix, v: Matrix, mask = full): Attention {
  const products = matmul(q, transpose(k))
  const scores = scaled(products, 1 / rootOf(k))
  const masked = scores.map((row, i) => row.map((score, j) => (mask(i, j) ? score : -Infinity)))
  const weights = masked.map(softmax)
  const output = matmul(weights, v)
  return { products, scores, masked, weights, output }
}`
