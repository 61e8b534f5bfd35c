/** Lines of `src/labs/decoding/sampling.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `export function withTemperature(logits: Vector, T: number): Vector {
  if (T > 0) return softmax(stretched(logits, 1 / T))
  const largest = placeOfLargest(logits)
  return logits.map((_, token) => (token === largest ? 1 : 0))
}`,
  `export function topK(p: Vector, k: number): Vector {
  return keep(p, byProbability(p).slice(0, k))
}`,
  `export function topP(p: Vector, mass: number): Vector {
  const kept: number[] = []
  let sum = 0
  for (const token of byProbability(p)) {
    if (kept.length > 0 && sum >= mass) break
    kept.push(token)
    sum += at(p, token)
  }
  return keep(p, kept)
}`,
  `export function minP(p: Vector, share: number): Vector {
  const floor = share * Math.max(...p)
  return keep(
    p,
    byProbability(p).filter(token => at(p, token) >= floor),
  )
}`,
  `function keep(p: Vector, tokens: readonly number[]): Vector {
  const kept = new Set(tokens)
  const mass = total(tokens.map(token => at(p, token)))
  return p.map((probability, token) => (kept.has(token) ? probability / mass : 0))
}`,
]

export const CODE = PIECES.join('\n\n')
