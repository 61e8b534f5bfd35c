export {
  DECODER,
  DESIGNS,
  ENCODER,
  featuresOf,
  imageCache,
  newParameters,
  pairsOf,
  patchesWhole,
  QUERIES,
  sequenceTokens,
  tilesOf,
} from './cost.ts'
export type { Design } from './cost.ts'
export { gatedRead, mergedPatches, patchesOf, resampled } from './patches.ts'
