/** How large a KV cache is: the memory that each token of a sequence takes. */

/** A layer's cache for a token: a key and a value for each KV head, or one latent and a RoPE key. */
export type Kept =
  | { readonly kind: 'heads'; readonly kvHeads: number; readonly headDimension: number }
  | { readonly kind: 'latent'; readonly latent: number; readonly ropeKey: number }

/**
 * 2·n_kv·d_head numbers, or the latent once for keys and values together, and the shared RoPE key.
 * [ainslie-2023, section 2; deepseek-2024-v2, section 2.1]
 */
export function numbersPerTokenAndLayer(kept: Kept): number {
  return kept.kind === 'heads' ? 2 * kept.kvHeads * kept.headDimension : kept.latent + kept.ropeKey
}

/** Bytes of the cache for one token, over all layers. */
export function bytesPerToken(model: { readonly layers: number; readonly kept: Kept }, bits = 16): number {
  return (model.layers * numbersPerTokenAndLayer(model.kept) * bits) / 8
}
