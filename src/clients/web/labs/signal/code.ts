/** The lines of `src/labs/signal/stack.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `for (const W of maps) {
  const inner = connection === 'pre' ? normalised(z, norm) : z
  const h = activated(activation, inner)
  const f = W.times(h)
  const stream = z
  const sum = connection === 'plain' ? f : f.map((value, i) => (stream[i] ?? NaN) + branch * value)
  traces.push({ z, inner, h, sum })
  z = connection === 'post' ? normalised(sum, norm) : sum
}`,
  `for (const [l, { z, inner, h, sum }] of [...traces.entries()].toReversed()) {
  const bySum = connection === 'post' ? normBack(sum, gradient, norm) : gradient
  const byBranch = connection === 'plain' ? bySum : bySum.map(value => branch * value)
  sizes.unshift(sizeOf(byBranch) * sizeOf(h)) // dW = byBranch hᵀ
  const byInner = activationBack(activation, inner, maps[l]?.transposed(byBranch) ?? h)
  const down = connection === 'pre' ? normBack(z, byInner, norm) : byInner
  gradient = connection === 'plain' ? down : down.map((value, i) => value + (bySum[i] ?? NaN))
  states.unshift(gradient)
}`,
]

export const CODE = PIECES.join('\n\n')
