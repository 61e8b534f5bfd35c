/** The state of training on each card, by its parts. */
import { CHIPS } from '#hardware'
import { BYTES, bytesPerParameter } from './zero.ts'
import type { Stage } from './zero.ts'

export const STAGES: readonly Stage[] = [0, 1, 2, 3]

/** Of an H100. */
export const CARD_BYTES = CHIPS.H100.memoryBytes

/** Bytes on each card. */
export interface StateMemory {
  readonly stage: Stage
  readonly weights: number
  readonly gradients: number
  readonly optimiser: number
  readonly total: number
  /** Whether a card has room for it, activations and buffers not counted. */
  readonly fits: boolean
}

export function stateMemory(parameters: number, stage: Stage, ranks: number): StateMemory {
  const none = { weight: 0, gradient: 0, optimiser: 0 }
  const { weight, gradient, optimiser } = BYTES
  const total = parameters * bytesPerParameter(stage, ranks)
  return {
    stage,
    weights: parameters * bytesPerParameter(stage, ranks, { ...none, weight }),
    gradients: parameters * bytesPerParameter(stage, ranks, { ...none, gradient }),
    optimiser: parameters * bytesPerParameter(stage, ranks, { ...none, optimiser }),
    total,
    fits: total <= CARD_BYTES,
  }
}

/** The lowest stage whose state fits, since each higher one shards more; none if not even the last does. */
export function lowestStage(parameters: number, ranks: number): Stage | undefined {
  return STAGES.find(stage => stateMemory(parameters, stage, ranks).fits)
}
