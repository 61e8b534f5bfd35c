import { METHODS, RELATION_NAMES } from '#labs/word2vec'
import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

export const WINDOWS = [1, 2, 4] as const
export const NEGATIVES = [1, 5, 15] as const
/** Places in the list of words whose neighbours may be seen. */
export const PLACES_SHOWN = [0, 1, 2, 3, 4] as const

export const KNOBS = {
  relation: oneWordOf(RELATION_NAMES, 'opposites'),
  method: oneWordOf(METHODS, 'skip-gram'),
  window: oneNumberOf(WINDOWS, 4),
  k: oneNumberOf(NEGATIVES, 5),
  word: oneNumberOf(PLACES_SHOWN, 0),
  seed: SEED,
}
