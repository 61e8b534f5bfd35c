/** The lines of `speculate.ts` that the page shows; a test holds them to the file. */
export const CODE = `  // x₁ … x_γ ~ q, one after the other.
  const drafted: number[] = []
  const q: TokenDistribution[] = []
  for (let i = 0; i < draftLength; i += 1) {
    const next = drafter([...prefix, ...drafted])
    q.push(next)
    drafted.push(drawToken(next, draw))
  }
  // p₁ … p_{γ+1}, in one pass: all the prefixes are known by now.
  const p = Array.from({ length: draftLength + 1 }, (_, i) => target([...prefix, ...drafted.slice(0, i)]))
  // From left to right, up to the first rejection.
  for (const [i, x] of drafted.entries()) {
    const [pi, qi] = [p[i] ?? [], q[i] ?? []]
    if (draw() < acceptance(pi, qi, x)) continue
    const replacement = drawToken(residual(pi, qi) ?? pi, draw)
    return { drafted, accepted: i, tokens: [...drafted.slice(0, i), replacement] }
  }
  // All kept: the pass has paid for one more.
  return { drafted, accepted: draftLength, tokens: [...drafted, drawToken(p[draftLength] ?? [], draw)] }`
