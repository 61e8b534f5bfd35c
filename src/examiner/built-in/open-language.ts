import type { WordCounts } from '#text'
import { disowningBy } from '../reading/frame-model.ts'
import type { FindDisowning, FrameModel } from '../reading/frame-model.ts'
import type { FrameWeights } from './weights.ts'

export function openFrames({ vocabulary, ...rest }: FrameWeights): FrameModel {
  return { ...rest, vocabulary: new Set(vocabulary.split(' ')) }
}

export function openDisowning(weights: FrameWeights, words: WordCounts): FindDisowning {
  return disowningBy(openFrames(weights), words)
}
