/** How far each lab lies from PyTorch's figures at most, relative to the largest entry of each. */
import { ERRORS_OF_ATTENTION } from './attention.ts'
import { ERRORS_OF_EVALUATION } from './evaluation.ts'
import { ERRORS_OF_NETWORKS } from './networks.ts'
import { ERRORS_OF_SEQUENCES } from './sequences.ts'
import { ERRORS_OF_TRAINING } from './training.ts'

export const WORST_ERRORS: Readonly<Record<string, () => number>> = {
  ...ERRORS_OF_ATTENTION,
  ...ERRORS_OF_SEQUENCES,
  ...ERRORS_OF_TRAINING,
  ...ERRORS_OF_EVALUATION,
  ...ERRORS_OF_NETWORKS,
}
