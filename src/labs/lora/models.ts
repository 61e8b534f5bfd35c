/** The matrices that LoRA adapts in models that the bank names, and the memory of training. */

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
  /** [touvron-2023-llama2] */
  'llama-2-7b': {
    name: 'Llama 2 7B',
    parameters: 6_738_415_616,
    layers: 32,
    ofLayer: {
      query: [4096, 4096],
      key: [4096, 4096],
      value: [4096, 4096],
      output: [4096, 4096],
      gate: [11_008, 4096],
      up: [11_008, 4096],
      down: [4096, 11_008],
    },
  },
  /** [dubey-2024] */
  'llama-3-8b': {
    name: 'Llama 3 8B',
    parameters: 8.03e9,
    layers: 32,
    ofLayer: {
      query: [4096, 4096],
      key: [1024, 4096],
      value: [1024, 4096],
      output: [4096, 4096],
      gate: [14_336, 4096],
      up: [14_336, 4096],
      down: [4096, 14_336],
    },
  },
} as const satisfies Record<string, Matrices>

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
