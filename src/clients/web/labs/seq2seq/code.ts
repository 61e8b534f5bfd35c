/** The lines of `src/labs/seq2seq` that the page shows, by their files; a test holds them to these. */
export const PIECES = [
  [
    'attend.ts',
    `for (let b = 0; b < rows; b += 1) {
  for (let j = 0; j < steps; j += 1) {
    const from = (j * rows + b) * width
    const to = (b * steps + j) * width
    const q = b * width
    let score = 0
    if (keys)
      for (let i = 0; i < width; i += 1) {
        const u = Math.tanh(entry(query, q + i) + entry(keys, from + i))
        inner[to + i] = u
        score += u * entry(v, i)
      }
    else for (let i = 0; i < width; i += 1) score += entry(query, q + i) * entry(states, from + i)
    weights[b * steps + j] = score
  }
  softmaxInPlace(weights.subarray(b * steps, (b + 1) * steps))
  for (let j = 0; j < steps; j += 1) {
    const weight = entry(weights, b * steps + j)
    const from = (j * rows + b) * width
    for (let i = 0; i < width; i += 1) add(context, b * width + i, weight * entry(states, from + i))
  }
}`,
  ],
  [
    'measure.ts',
    `const feed = (t: number, row: number, own: number) =>
  prefix === 'own' ? own : (target[t - 1]?.[row] ?? NaN)`,
  ],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
