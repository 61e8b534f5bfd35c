/** Parameters of a decoder whose feed-forward blocks are experts, added up layer by layer. */

export interface SparseShape {
  readonly layers: number
  readonly width: number
  readonly hidden: number // of an expert
  readonly experts: number
  readonly shared: number // attention, embeddings and the rest, in the whole model
}

/** The published shape of Mixtral 8x7B, attention and embeddings from its configuration. */
export const MIXTRAL: SparseShape = {
  layers: 32,
  width: 4096,
  hidden: 14_336,
  experts: 8,
  shared: 32 * (2 * 4096 * 4096 + 2 * 4096 * 1024) + 2 * 32_000 * 4096,
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
