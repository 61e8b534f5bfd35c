/** Lines of `src/labs/flash-attention/forward.ts`, plain and in tiles; a test holds them to the file. */
export const PIECES = [
  `const scores = scaled(matmul(q, transpose(k)), 1 / Math.sqrt(rowAt(q, 0).length))
const first = sizeOf(q, k) + sizeOf(scores)
const weights = scores.map(softmax)
const second = sizeOf(scores) + sizeOf(weights)
const output = matmul(weights, v)
const third = sizeOf(weights, v) + sizeOf(output)`,
  `const rows = blocks(q, tile.rows).flatMap(queries => {
  ledger.moved += sizeOf(queries)
  let parts = queries.map(() => nothingYet(rowAt(v, 0).length))
  for (const [keys, values] of pairs(k, v, tile.columns)) {
    ledger.moved += sizeOf(keys, values)
    const scores = scaled(matmul(queries, transpose(keys)), scale)
    parts = parts.map((part, i) => joined(part, ofBlock(rowAt(scores, i), values)))
    ledger.products += sizeOf(scores) * (rowAt(q, 0).length + rowAt(v, 0).length)
    const accumulated = total(parts.map(part => part.output.length + 2))
    ledger.onChip = Math.max(ledger.onChip, sizeOf(queries, keys, values, scores) + accumulated)
  }
  return parts.map(finished)
})`,
] as const

export const CODE = PIECES.join('\n\n')
