/** How large a KV cache is, and how many sequences a card has room for. */
import { bytesPerToken } from '#hardware'
import type { Kept } from '#hardware'
import type { GpuCard, Model } from './models.ts'

export { bytesPerToken, numbersPerTokenAndLayer } from '#hardware'

type Layers = Pick<Model, 'layers' | 'kept'>

/** The same model with another number of KV heads: as many as query heads is MHA, one is MQA. */
export function withKvHeads(model: Model, kvHeads: number): Model {
  return model.kept.kind === 'heads' ? { ...model, kept: { ...model.kept, kvHeads } } : model
}

interface Load {
  /** Tokens of one sequence. */
  readonly tokens: number
  /** Of these, tokens of a prefix that all sequences share and that is stored once. */
  readonly shared?: number
  readonly bits?: number
}

/** How many sequences fit into bytes that are free for the cache. */
export function sequencesThatFit(model: Layers, freeBytes: number, load: Load): number {
  const { tokens, shared = 0, bits = 16 } = load
  const perToken = bytesPerToken(model, bits)
  return Math.max(0, Math.floor((freeBytes - shared * perToken) / ((tokens - shared) * perToken)))
}

/** The bytes that the weights leave on a number of cards; negative, if they do not fit. */
export function freeBytes(
  model: Model,
  card: GpuCard,
  options: { readonly cards: number; readonly bits: number },
): number {
  return options.cards * card.memoryGB * 1e9 - (model.parameters * options.bits) / 8
}

/** At how many cached tokens, over all sequences, the cache is as large as the weights. */
export function tokensAsLargeAsWeights(model: Model, bits = 16): number {
  return (model.parameters * bits) / 8 / bytesPerToken(model, bits)
}

/**
 * The share of the cache that each of several cards holds where attention is split by heads. A KV head is not
 * divided, and a latent belongs to all heads.
 */
export function shareOfEachCard(kept: Kept, cards: number): number {
  return kept.kind === 'latent' ? 1 : Math.ceil(kept.kvHeads / cards) / kept.kvHeads
}
