/**
 * A sparse autoencoder: f = ReLU(E (h − c) + e), ĥ = Dᵀf + c. With `k`, only the k largest of f
 * stay, as in Gao
 * et al. (2024); without, an L1 penalty keeps f sparse, as in Bricken et al. (2023). Rows of D have norm 1.
 */
import { addTo } from './flat.ts'

export interface Autoencoder {
  /** Latents, and the width of what they explain. */
  readonly latents: number
  readonly m: number
  /** (latents, m) */
  readonly encoder: Float64Array
  readonly decoder: Float64Array
  /** (latents) and (m) */
  readonly e: Float64Array
  readonly c: Float64Array
}

export type Sparsity =
  | { readonly kind: 'l1'; readonly penalty: number }
  | { readonly kind: 'topk'; readonly k: number }

/** The strengths of all latents, for each row of h: (count, latents). */
export function encoded(sae: Autoencoder, sparsity: Sparsity, h: Float64Array): Float64Array {
  const { latents, m, encoder, e, c } = sae
  const count = h.length / m
  const f = new Float64Array(count * latents)
  for (let row = 0; row < count; row += 1) {
    for (let l = 0; l < latents; l += 1) {
      let sum = e[l] ?? NaN
      for (let j = 0; j < m; j += 1)
        sum += (encoder[l * m + j] ?? NaN) * ((h[row * m + j] ?? NaN) - (c[j] ?? NaN))
      f[row * latents + l] = Math.max(0, sum)
    }
    if (sparsity.kind === 'topk') keepLargest(f.subarray(row * latents, (row + 1) * latents), sparsity.k)
  }
  return f
}

/** Sets all but the k largest to zero. The k-th largest is found by going down k times: k is small. */
function keepLargest(f: Float64Array, k: number): void {
  const kept = new Set<number>()
  while (kept.size < Math.min(k, f.length)) {
    let best = -1
    for (let l = 0; l < f.length; l += 1)
      if (!kept.has(l) && (best < 0 || (f[l] ?? 0) > (f[best] ?? 0))) best = l
    kept.add(best)
  }
  for (let l = 0; l < f.length; l += 1) if (!kept.has(l)) f[l] = 0
}

/** A sum of directions, each as strong as its latent: (count, m). */
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
}

interface AutoencoderGradient {
  /** The mean over rows of |h − ĥ|² + λ Σ f. */
  readonly loss: number
  readonly encoder: Float64Array
  readonly decoder: Float64Array
  readonly e: Float64Array
  readonly c: Float64Array
}

export function autoencoderGradient(
  sae: Autoencoder,
  sparsity: Sparsity,
  h: Float64Array,
): AutoencoderGradient {
  const { latents, m, encoder: enc, decoder: dec, c } = sae
  const count = h.length / m
  const penalty = sparsity.kind === 'l1' ? sparsity.penalty : 0
  const f = encoded(sae, sparsity, h)
  const rebuilt = decoded(sae, f)
  const encoder = new Float64Array(latents * m)
  const decoder = new Float64Array(latents * m)
  const e = new Float64Array(latents)
  const ofC = new Float64Array(m)
  let loss = 0
  for (let row = 0; row < count; row += 1) {
    for (let j = 0; j < m; j += 1) {
      const error = (rebuilt[row * m + j] ?? NaN) - (h[row * m + j] ?? NaN)
      rebuilt[row * m + j] = (2 * error) / count // from here on dL/dĥ
      loss += (error * error) / count
      addTo(ofC, j, (2 * error) / count)
    }
    for (let l = 0; l < latents; l += 1) {
      const strength = f[row * latents + l] ?? NaN
      if (strength === 0) continue // ReLU and TopK let nothing back.
      loss += (penalty * strength) / count
      let slope = penalty / count
      for (let j = 0; j < m; j += 1) {
        const back = rebuilt[row * m + j] ?? NaN
        slope += back * (dec[l * m + j] ?? NaN)
        addTo(decoder, l * m + j, back * strength)
      }
      addTo(e, l, slope)
      for (let j = 0; j < m; j += 1) {
        addTo(encoder, l * m + j, slope * ((h[row * m + j] ?? NaN) - (c[j] ?? NaN)))
        addTo(ofC, j, -(slope * (enc[l * m + j] ?? NaN)))
      }
    }
  }
  return { loss, encoder, decoder, e, c: ofC }
}
