/** The matrices that LoRA adapts in models that the bank names, and the memory of training. */
import { LANGUAGE_MODELS } from '#hardware'

export interface Matrices {
  readonly name: string
  readonly parameters: number
  readonly layers: number
  /** Output and input width, d × k, of each matrix of a layer. */
  readonly ofLayer: Readonly<Record<Projection, readonly [d: number, k: number]>>
}

export const PROJECTIONS = ['query', 'key', 'value', 'output', 'gate', 'up', 'down'] as const
export type Projection = (typeof PROJECTIONS)[number]

export const LORA_MODELS = {
  'llama-2-7b': matricesOf(LANGUAGE_MODELS.Llama2_7B),
  'llama-3-8b': matricesOf(LANGUAGE_MODELS.Llama3_8B),
} as const satisfies Record<string, Matrices>

function matricesOf({
  name,
  parameters,
  layers,
  width,
  heads,
  kept,
  hidden,
}: (typeof LANGUAGE_MODELS)['Llama2_7B' | 'Llama3_8B']): Matrices {
  const queries = heads * kept.headDimension
  const keys = kept.kvHeads * kept.headDimension
  return {
    name,
    parameters,
    layers,
    ofLayer: {
      query: [queries, width],
      key: [keys, width],
      value: [keys, width],
      output: [width, queries],
      gate: [hidden, width],
      up: [hidden, width],
      down: [width, hidden],
    },
  }
}

/** r·(d + k) for each adapted matrix of each layer. */
export function adapterParameters(model: Matrices, targets: readonly Projection[], rank: number): number {
  const ofLayer = targets.map(target => rank * (model.ofLayer[target][0] + model.ofLayer[target][1]))
  return model.layers * ofLayer.reduce((sum, count) => sum + count, 0)
}

/** d·k of the same matrices: what full tuning would train there. */
export function fullParameters(model: Matrices, targets: readonly Projection[]): number {
  const ofLayer = targets.map(target => model.ofLayer[target][0] * model.ofLayer[target][1])
  return model.layers * ofLayer.reduce((sum, count) => sum + count, 0)
}

/** 16-bit weight and gradient, FP32 master copy and two moments. */
const TRAINED_BYTES = 2 + 2 + 4 + 4 + 4

/** Bytes of weights, gradients and optimiser, without activations. */
export function trainingBytes(parameters: number, adapter: number | 'full', baseBits = 16): number {
  return adapter === 'full'
    ? TRAINED_BYTES * parameters
    : (parameters * baseBits) / 8 + TRAINED_BYTES * adapter
}
