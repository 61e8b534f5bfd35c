/** Stacks whose layers do not all keep every token: windows (Gemma) and state space layers (Jamba). */
import { numbersPerTokenAndLayer } from '#hardware'
import type { Model } from './models.ts'

/** One layer in `period` keeps every token; the others keep the last `window`, or with 0 none. */
interface LayerPattern {
  readonly period: number
  readonly window: number
}

export const ALL_FULL: LayerPattern = { period: 1, window: 0 }

/** Of which one in `period` keeps everything, rounded down. */
export function fullLayers(layers: number, { period }: LayerPattern): number {
  return Math.floor(layers / period)
}

/** Keys in the cache, over all layers: of the full ones and of the others. */
export function slotsOf(
  layers: number,
  pattern: LayerPattern,
  tokens: number,
): { readonly full: number; readonly local: number } {
  const full = fullLayers(layers, pattern)
  return { full: full * tokens, local: (layers - full) * Math.min(tokens, pattern.window) }
}

/** The KV cache of one sequence in 16 bits. The constant state of a state space layer is left out. */
export function mixedBytes(
  model: Pick<Model, 'layers' | 'kept'>,
  pattern: LayerPattern,
  tokens: number,
): number {
  const { full, local } = slotsOf(model.layers, pattern, tokens)
  return 2 * numbersPerTokenAndLayer(model.kept) * (full + local)
}

/** Tokens of one sequence until so many bytes are full. */
export function longestMixed(
  model: Pick<Model, 'layers' | 'kept'>,
  pattern: LayerPattern,
  bytes: number,
): number {
  const slots = bytes / (2 * numbersPerTokenAndLayer(model.kept))
  const full = fullLayers(model.layers, pattern)
  if (slots <= model.layers * pattern.window) return Math.max(0, Math.floor(slots / model.layers))
  return Math.floor((slots - (model.layers - full) * pattern.window) / full)
}

/** Patterns of models that the bank names, on whatever model. */
export const PATTERNS = [
  { name: 'every layer', pattern: ALL_FULL },
  { name: '1 in 2, others 4096 (Gemma 2)', pattern: { period: 2, window: 4096 } },
  { name: '1 in 6, others 1024 (Gemma 3)', pattern: { period: 6, window: 1024 } },
  { name: '1 in 8, others none (Jamba)', pattern: { period: 8, window: 0 } },
] as const satisfies readonly { readonly name: string; readonly pattern: LayerPattern }[]
