/** Seeded layers in which a few input channels are far larger than the rest, as in large models. */
import { matmul, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { at } from '../entries.ts'
import { averageOf } from '../vectors.ts'
import { quantise, relativeError } from './rounding.ts'
import type { Sharing } from './rounding.ts'

export interface LayerSetting {
  readonly tokens: number
  readonly inputs: number
  readonly outputs: number
  readonly outlierEvery: number // every so many-th input channel is an outlier; 0 for none
  readonly outlierSize: number // how many times as large it is
  readonly seed: number
}

export interface SeededLayer {
  readonly X: Matrix // tokens × inputs, the activations
  readonly W: Matrix // outputs × inputs
}

export function seededLayer(setting: LayerSetting): SeededLayer {
  const draw = gaussianFrom(uniformFrom(setting.seed))
  const isOutlier = (channel: number) => setting.outlierEvery > 0 && channel % setting.outlierEvery === 1
  const X = matrixOf(setting.tokens, setting.inputs, draw)
  return {
    X: X.map(row => row.map((x, channel) => (isOutlier(channel) ? x * setting.outlierSize : x))),
    W: matrixOf(setting.outputs, setting.inputs, draw),
  }
}

/** Y = X Wᵀ. */
export function output({ X, W }: SeededLayer): Matrix {
  return matmul(X, transpose(W))
}

/** The relative error of the output with the weights rounded. */
export function weightError(layer: SeededLayer, bits: number, sharing: Sharing): number {
  return relativeError(output({ ...layer, W: quantise(layer.W, bits, sharing).restored }), output(layer))
}

/**
 * The relative error of the output with weights and activations rounded, each row of X by a scale of its own.
 */
export function bothError(layer: SeededLayer, bits: number): number {
  const X = quantise(layer.X, bits, 'channel').restored
  const W = quantise(layer.W, bits, 'channel').restored
  return relativeError(output({ X, W }), output(layer))
}

/** How many different codes the values get that lie below a size. */
export function levelsUsed(codes: Vector, values: Vector, below: number): number {
  return new Set(codes.filter((_, i) => Math.abs(at(values, i)) <= below)).size
}

/** Mean size of each input channel over the calibration tokens. */
export function channelSizes(X: Matrix): Vector {
  return transpose(X).map(channel => averageOf(channel.map(Math.abs)))
}
