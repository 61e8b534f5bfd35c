/** Functions of `src/labs/precision/gradients.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `/** The gradient by the logits of one token, of the loss times a scale. → [V] */
export function logitGradients({ tokens, seed }: GradientSetting, scale = 1): Vector {
  const draw = gaussianFrom(uniformFrom(seed))
  const p = softmax(Array.from({ length: VOCABULARY }, () => SPREAD * draw()))
  const upstream = scale / tokens // the chain rule begins with it, so every gradient has it as a factor
  return p.map((share, i) => (i === 0 ? share - 1 : share) * upstream)
}`,
  `/** The shares of scaled gradients that a format stores as zero, subnormal, normal or overflow. */
export function fateOf(gradients: Vector, scale: number, format: NumberFormat): Fate {
  const normalFrom = leastSubnormal(format) * 2 ** format.mantissaBits
  let [zero, subnormal, overflow] = [0, 0, 0]
  for (const gradient of gradients) {
    const stored = Math.abs(roundedTo(gradient * scale, format))
    if (stored === 0) zero += 1
    else if (!Number.isFinite(stored)) overflow += 1
    else if (stored < normalFrom) subnormal += 1
  }
  const all = gradients.length
  const normal = (all - zero - subnormal - overflow) / all
  return { zero: zero / all, subnormal: subnormal / all, normal, overflow: overflow / all }
}`,
] as const

export const CODE = PIECES.join('\n\n')
