/** The columns of the latents in the order of the features: each takes the nearest that is still free. */
export function matchedLatents(cosines: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const free = new Set(cosines[0]?.keys() ?? [])
  const order = cosines.map(row => {
    const best = [...free].reduce((a, b) => ((row[b] ?? -2) > (row[a] ?? -2) ? b : a))
    free.delete(best)
    return best
  })
  return cosines.map(row => order.map(latent => row[latent] ?? NaN))
}
