export { pass } from './decoder.ts'
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
export { absorbed, expanded } from './latent.ts'
export { longestMixed, mixedBytes, PATTERNS } from './mixed.ts'
export { CARDS, MODELS } from './models.ts'
export type { Model } from './models.ts'
export { bytesPerToken, numbersPerTokenAndLayer, shareOfEachCard } from './size.ts'
