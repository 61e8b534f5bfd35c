export { decoderFrom, emptyCache, pass, stored, unshared } from './decoder.ts'
export type { Cache, Decoder, Shape, Work } from './decoder.ts'
export {
  bytesForTokenOfAll,
  freeOnEachCard,
  longestContext,
  sequencesOfLength,
  sharedAs,
  SHARINGS,
  sharingOf,
} from './fit.ts'
export type { Serving, Sharing } from './fit.ts'
export { absorbed, drawnLatent, expanded, rotatedIntoLatent } from './latent.ts'
export type { Attended, LatentCache, LatentHead, LatentQuery } from './latent.ts'
export { ALL_FULL, fullLayers, longestMixed, mixedBytes, PATTERNS, slotsOf } from './mixed.ts'
export type { LayerPattern } from './mixed.ts'
export { CARDS, MODELS } from './models.ts'
export type { GpuCard, Kept, Model } from './models.ts'
export {
  bytesPerToken,
  freeBytes,
  numbersPerTokenAndLayer,
  sequencesThatFit,
  shareOfEachCard,
} from './size.ts'
export { tokensAsLargeAsWeights, withKvHeads } from './size.ts'
export type { Load } from './size.ts'
export {
  attentionIn,
  averagedInfluence,
  EVERYTHING,
  farthestInfluence,
  rollingLayer,
  scoresIn,
  seenBy,
  throughWindows,
} from './windows.ts'
export type { Head, AttentionSpan } from './windows.ts'
