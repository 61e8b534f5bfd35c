/** The cost of an image in tokens, cache and new parameters, by design. */
import { LANGUAGE_MODELS } from '#hardware'

export const DESIGNS = ['projector', 'merged', 'resampler', 'cross-attention'] as const
export type Design = (typeof DESIGNS)[number]

/** LLaVA-1.5's encoder: 336 pixels a side, patches of 14. */
export const ENCODER = { side: 336, patch: 14 } as const
/** Flamingo's resampler. */
export const QUERIES = 64

const { layers, width, kept } = LANGUAGE_MODELS.Llama3_8B

/** The decoder of the examples: 32 layers of width 4096, 8 KV heads of 128. */
export const DECODER = {
  layers,
  width,
  kvHeads: kept.kvHeads,
  headDimension: kept.headDimension,
} as const

/** Patches of a square image that is encoded whole, at any size. */
export function patchesWhole(side: number): number {
  return Math.floor(side / ENCODER.patch) ** 2
}

/** Tiles of the encoder's own size that cover a square image, and with several a small overview. */
export function tilesOf(side: number): number {
  const across = Math.ceil(side / ENCODER.side)
  return across === 1 ? 1 : across * across + 1
}

/** Image features, in the sequence or beside it: all tiles with the overview. */
export function featuresOf(side: number): number {
  return tilesOf(side) * patchesWhole(ENCODER.side)
}

/** Tokens that one image takes in the sequence of the language model. */
export function sequenceTokens(design: Design, side: number): number {
  if (design === 'cross-attention') return 0
  if (design === 'resampler') return QUERIES
  return featuresOf(side) / (design === 'merged' ? 4 : 1)
}

/** Bytes of KV cache in 16 bits: of the sequence, or of the features in every fourth, inserted layer. */
export function imageCache(design: Design, side: number): number {
  const { layers, kvHeads, headDimension } = DECODER
  const perLayer = 2 * kvHeads * headDimension * 2
  return design === 'cross-attention'
    ? perLayer * (layers / 4) * featuresOf(side)
    : perLayer * layers * sequenceTokens(design, side)
}

/** Query–key pairs per layer and head, causal. Cross-attention adds those of one inserted layer in four. */
export function pairsOf(design: Design, side: number, text: number): number {
  const length = text + sequenceTokens(design, side)
  const own = (length * (length + 1)) / 2
  return design === 'cross-attention' ? own + (text * featuresOf(side)) / 4 : own
}

/**
 * Parameters that have to be learnt anew. The projector is two layers, 1024 → 4096 → 4096; an inserted layer has
 * four projections and an MLP of four times the width, and the features come from a width of 1024.
 */
export function newParameters(design: Design): number {
  const { layers, width, kvHeads, headDimension } = DECODER
  const features = 1024
  const projector = (from: number) => from * width + width * width
  if (design === 'projector') return projector(features)
  if (design === 'merged') return projector(4 * features)
  if (design === 'resampler') return QUERIES * features + 6 * 12 * features * features + projector(features)
  const attention = 2 * width * width + 2 * features * kvHeads * headDimension
  return (layers / 4) * (attention + 2 * width * 4 * width)
}
