/** The lines of `src/labs/recurrent/through-time.ts` that the page shows; a test holds them to the file. */
export const PIECES = [
  `const back = (rows: Vector) => applied(transpose(weights.Wh), rows)
if (kind === 'rnn') {
  // ∂h_t/∂h_{t-1} = diag(1 - h_t²) W
  return { h: back(times(gradient.h, slopeOfTanh(after.h))), c: gradient.c }
}
if (kind === 'lstm') {
  const [i = [], f = [], g = [], o = []] = gates
  const squashed = after.c.map(Math.tanh)
  const byCell = plus(gradient.c, times(times(gradient.h, o), slopeOfTanh(squashed)))
  const rows = [
    times(times(byCell, g), slopeOfSigmoid(i)),
    times(times(byCell, before.c), slopeOfSigmoid(f)),
    times(times(byCell, i), slopeOfTanh(g)),
    times(times(gradient.h, squashed), slopeOfSigmoid(o)),
  ].flat()
  return { h: back(rows), c: times(byCell, f) } // along the cell: the forget gate alone
}
const [r = [], z = [], n = []] = gates`,
  `const rows = [
  times(times(byCandidate, inner), slopeOfSigmoid(r)),
  times(byUpdate, slopeOfSigmoid(z)),
  times(byCandidate, r),
].flat()
return { h: plus(back(rows), times(gradient.h, z)), c: gradient.c }`,
]

export const CODE = PIECES.join('\n// …\n')
