import type { WordCounts } from '#text'
import { disowningBy } from '../reading/frame-model.ts'
import type { FindDisowning, FrameModel } from '../reading/frame-model.ts'
import type { OrderModel } from '../reading/order.ts'
import { unpack } from './unpack.ts'
import type { FrameWeights, OrderWeights } from './weights.ts'

export function openOrder({ weights, ...rest }: OrderWeights): OrderModel {
  return { ...rest, weights: new Int8Array(unpack(weights)) }
}

export function openFrames({ weights, vocabulary, ...rest }: FrameWeights): FrameModel {
  return { ...rest, weights: new Int8Array(unpack(weights)), vocabulary: new Set(vocabulary.split(' ')) }
}

export function openDisowning(weights: FrameWeights, words: WordCounts): FindDisowning {
  return disowningBy(openFrames(weights), words)
}
