/** Context lengths that fit on cards beside the weights, for each way of sharing keys and values. */
import { bytesPerToken } from '#hardware'
import { MODELS } from './models.ts'
import { freeBytes, shareOfEachCard } from './size.ts'
import type { Kept } from '#hardware'
import type { GpuCard, Model } from './models.ts'

export const SHARINGS = ['MHA', 'GQA', 'MLA', 'MQA'] as const
export type Sharing = (typeof SHARINGS)[number]

export interface Serving {
  readonly card: GpuCard
  readonly cards: number
  /** Sequences in the cache at once, all of one length. */
  readonly sequences: number
}

/** Bytes of each card that the weights leave, in 16 bits and divided evenly. Negative, if they do not fit. */
export function freeOnEachCard(model: Model, { card, cards }: Serving): number {
  return freeBytes(model, card, { cards, bits: 16 }) / cards
}

/** Bytes on each card that one token more takes in every sequence. */
export function bytesForTokenOfAll(model: Model, { cards, sequences }: Serving): number {
  return sequences * bytesPerToken(model) * shareOfEachCard(model.kept, cards)
}

/** Tokens of each sequence until the cache meets the free memory. */
export function longestContext(model: Model, serving: Serving): number {
  const tokens = freeOnEachCard(model, serving) / bytesForTokenOfAll(model, serving)
  return Math.max(0, Math.floor(tokens))
}

/** The number of sequences of a length that fit; `sequences` of the serving does not matter. */
export function sequencesOfLength(model: Model, serving: Serving, tokens: number): number {
  return Math.floor(longestContext(model, { ...serving, sequences: 1 }) / tokens)
}

const HEAD_DIMENSION = MODELS['llama-3-8b'].kept.headDimension // and of every model in models.ts with heads

const KEPT: Readonly<Record<Sharing, (heads: number) => Kept>> = {
  MHA: heads => ({ kind: 'heads', kvHeads: heads, headDimension: HEAD_DIMENSION }),
  GQA: () => ({ kind: 'heads', kvHeads: 8, headDimension: HEAD_DIMENSION }),
  MLA: () => MODELS['deepseek-v2'].kept,
  MQA: () => ({ kind: 'heads', kvHeads: 1, headDimension: HEAD_DIMENSION }),
}

/** The same model with the cache of another kind of attention. Its weights stay as large. */
export function sharedAs(model: Model, sharing: Sharing): Model {
  return { ...model, kept: KEPT[sharing](model.heads) }
}

/** The kind of attention with which the model was built. */
export function sharingOf({ heads, kept }: Model): Sharing {
  if (kept.kind === 'latent') return 'MLA'
  return kept.kvHeads === heads ? 'MHA' : kept.kvHeads === 1 ? 'MQA' : 'GQA'
}
