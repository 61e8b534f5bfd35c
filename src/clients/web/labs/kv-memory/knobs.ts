import { MODELS } from '#labs/kv-memory'
import { oneNumberOf, oneWordOf, wholeNumber } from '../lab-state.ts'

export const NAMED = ['llama-2-7b', 'llama-3-8b', 'llama-3-70b', 'deepseek-v2'] as const
export const SHORT_NAMES: Readonly<Record<(typeof NAMED)[number], string>> = {
  'llama-2-7b': '7B',
  'llama-3-8b': '8B',
  'llama-3-70b': '70B',
  'deepseek-v2': '236B',
}

/** In GB, as of the cards that the lab knows. */
export const MEMORIES = [24, 80, 141] as const
export const GPU_COUNTS = [1, 2, 4, 8] as const
export const SEQUENCES = { least: 1, most: 128 } as const

export const KNOBS = {
  model: oneWordOf(NAMED, 'llama-3-8b'),
  memory: oneNumberOf(MEMORIES, 80),
  cards: oneNumberOf(GPU_COUNTS, 1),
  n: wholeNumber(SEQUENCES.least, SEQUENCES.most, 16),
}

export function modelNamed(name: (typeof NAMED)[number]) {
  return MODELS[name]
}
