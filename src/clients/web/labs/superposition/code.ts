/** Lines of `src/labs/superposition` that the page shows, each with its file; a test holds them to it. */
export const PIECES = [
  [
    'model.ts',
    `for (let i = 0; i < n; i += 1) {
  const xi = x[row * n + i] ?? NaN
  if (xi === 0) continue
  for (let j = 0; j < m; j += 1) addTo(h, row * m + j, xi * (w[i * m + j] ?? NaN))
}`,
  ],
  [
    'autoencoder.ts',
    `for (let l = 0; l < latents; l += 1) {
  const strength = f[row * latents + l] ?? NaN
  if (strength === 0) continue
  for (let j = 0; j < m; j += 1) addTo(h, row * m + j, strength * (decoder[l * m + j] ?? NaN))
}`,
  ],
  [
    'measures.ts',
    `export function normsOf({ w, m }: ToyModel): readonly number[] {
  return flatRows(w, m).map(row => Math.hypot(...row))
}`,
  ],
  [
    'measures.ts',
    `export function overlaps({ w, m }: ToyModel): readonly (readonly number[])[] {
  const rows = flatRows(w, m)
  return rows.map(a => rows.map(b => dotOf(a, b)))
}`,
  ],
  [
    'measures.ts',
    `export function cosines(model: ToyModel, sae: Autoencoder): readonly (readonly number[])[] {
  const directions = flatRows(sae.decoder, sae.m)
  return flatRows(model.w, model.m).map(row => directions.map(d => dotOf(row, d) / Math.hypot(...row)))
}`,
  ],
] as const

export const CODE = PIECES.map(([, piece]) => piece).join('\n\n')
