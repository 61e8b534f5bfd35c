export { autoencoderGradient, decoded, encoded } from './autoencoder.ts'
export type { Autoencoder, Sparsity } from './autoencoder.ts'
export {
  cosines,
  figuresOf,
  keptBy,
  lossRecovered,
  nearestLatents,
  normsOf,
  overlaps,
  flatRows,
} from './measures.ts'
export type { AutoencoderFigures } from './measures.ts'
export { lossOf, readOut, squeezed, toyGradient } from './model.ts'
export type { ToyModel, ToySizes } from './model.ts'
export { trainAutoencoder, trainOn, trainToy } from './train.ts'
export type { AutoencoderSettings, AutoencoderTraining, ToySettings, ToyTraining } from './train.ts'
