/** Parameters of an encoder, matrix by matrix, with ALBERT's two savings (Lan et al. 2019, table 1). */
interface EncoderShape {
  readonly vocabulary: number
  readonly positions: number
  readonly hidden: number
  readonly layers: number
  /** The width of the embedding; as wide as the layers, it needs no second matrix. */
  readonly embedding: number
  readonly shared: boolean
}

export const BERT_BASE: EncoderShape = {
  vocabulary: 30_000,
  positions: 512,
  hidden: 768,
  layers: 12,
  embedding: 768,
  shared: false,
}
export const ALBERT_BASE: EncoderShape = { ...BERT_BASE, embedding: 128, shared: true }

export function embeddingParameters({ vocabulary, positions, hidden, embedding }: EncoderShape): number {
  const tables = (vocabulary + positions + 2) * embedding // words, positions, two segments
  const norm = 2 * embedding
  const second = embedding === hidden ? 0 : embedding * hidden + hidden
  return tables + norm + second
}

/** Four projections of attention and two of the network, with biases, and two norms. */
function layerParameters({ hidden }: EncoderShape): number {
  const attention = 4 * (hidden * hidden + hidden)
  const network = hidden * 4 * hidden + 4 * hidden + 4 * hidden * hidden + hidden
  return attention + network + 4 * hidden
}

/** With the layer over the first token's state, which both have for their sentence task. */
export function encoderParameters(shape: EncoderShape): number {
  const pooler = shape.hidden * shape.hidden + shape.hidden
  return embeddingParameters(shape) + (shape.shared ? 1 : shape.layers) * layerParameters(shape) + pooler
}

/** Multiplications by weights for each token: every layer is executed, whoever owns its weights. */
export function productsPerToken({ hidden, layers }: EncoderShape): number {
  let products = 0
  for (let layer = 0; layer < layers; layer += 1) products += 12 * hidden * hidden
  return products
}
