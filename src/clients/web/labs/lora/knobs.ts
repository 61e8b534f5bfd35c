import { PROJECTIONS, SIDE } from '#labs/lora'
import type { Projection } from '#labs/lora'
import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

export const ADAPTER_RANKS = [1, 2, 4, 8, 16] as const
export const CHANGE_RANKS = [2, 8, SIDE] as const
export const ADAPTED = ['qv', 'all'] as const
export const TRAINING_STEPS = 100

export const TARGETS: Readonly<Record<(typeof ADAPTED)[number], readonly Projection[]>> = {
  qv: ['query', 'value'],
  all: PROJECTIONS,
}
export const TARGET_NAMES: Readonly<Record<(typeof ADAPTED)[number], string>> = {
  qv: 'query, value',
  all: 'all linear',
}

export const KNOBS = {
  r: oneNumberOf(ADAPTER_RANKS, 8),
  change: oneNumberOf(CHANGE_RANKS, 8),
  on: oneWordOf(ADAPTED, 'all'),
  seed: SEED,
}
