/** Functions of `src/labs/state-space` that the page shows, each with its file; a test holds them to it. */
export const PIECES = [
  [
    'fixed.ts',
    `/** y = K̄ ∗ x, by the definition: T²/2 products. */
export function convolution(K: Vector, x: Vector): Vector {
  return x.map((_, t) => {
    let y = 0
    for (let s = 0; s <= t; s += 1) y += at(x, s) * at(K, t - s)
    return y
  })
}`,
  ],
  [
    'selective.ts',
    `/** Step by step: h ← exp(ΔA) h + ΔB x, and y = C h. The input uses Euler's rule, as in Mamba's kernel. */
export function selectiveLoop(ssm: SelectiveSsm, xs: Matrix): Matrix {
  let h: Matrix = ssm.A.map(row => filled(row.length, 0)) // D × N
  return xs.map(x => {
    const { delta, B, C } = select(ssm, x)
    h = h.map((row, d) =>
      row.map((value, n) => {
        const step = at(delta, d)
        return Math.exp(step * (ssm.A[d]?.[n] ?? NaN)) * value + step * at(B, n) * at(x, d)
      }),
    )
    return h.map(row => dot(C, row))
  })
}`,
  ],
  [
    'scan.ts',
    `/** First the one, then the other: a₂(a₁h + b₁) + b₂. */
export function combine(first: AffineStep, second: AffineStep): AffineStep {
  return { a: second.a * first.a, b: second.a * first.b + second.b }
}`,
  ],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
