/** Parameters of a decoder whose feed-forward blocks are experts, added up layer by layer. */
import { LANGUAGE_MODELS } from '#hardware'

interface SparseShape {
  readonly layers: number
  readonly width: number
  readonly hidden: number // of an expert
  readonly experts: number
  readonly shared: number // attention, embeddings and the rest, in the whole model
}

const { layers, width, heads, kept, hidden, vocabulary, experts } = LANGUAGE_MODELS.Mixtral_8x7B
/** Queries and output, keys and values. */
const attention = 2 * width * kept.headDimension * (heads + kept.kvHeads)

/** The published shape of Mixtral 8x7B. */
export const MIXTRAL: SparseShape = {
  layers,
  width,
  hidden,
  experts: experts.routed,
  shared: layers * attention + 2 * vocabulary * width,
}

/** SwiGLU has three matrices: gate, up and down. */
export function expertParameters({ width, hidden }: SparseShape): number {
  return width * hidden + width * hidden + hidden * width
}

/** The parameters with so many experts of each layer: all for the total, k for a token's share. */
export function parametersWith(shape: SparseShape, experts: number): number {
  let total = shape.shared
  for (let layer = 0; layer < shape.layers; layer += 1) total += experts * expertParameters(shape)
  return total
}
