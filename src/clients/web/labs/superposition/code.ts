/** The lines of `src/labs/superposition/autoencoder.ts` that the page shows; a test holds them to the file. */
export const CODE = `/** A sum of directions, each as strong as its latent: (count, m). */
export function decoded({ latents, m, decoder, c }: Autoencoder, f: Float64Array): Float64Array {
  const count = f.length / latents
  const h = new Float64Array(count * m)
  for (let row = 0; row < count; row += 1) {
    h.set(c, row * m)
    for (let l = 0; l < latents; l += 1) {
      const strength = f[row * latents + l] ?? NaN
      if (strength === 0) continue
      for (let j = 0; j < m; j += 1) addTo(h, row * m + j, strength * (decoder[l * m + j] ?? NaN))
    }
  }
  return h
}`
