import { oneNumberOf, oneWordOf, SEED } from '../lab-state.ts'

/** One run takes a few hundredths of a second. */
export const RUN_SIZE = { experts: 8, tokens: 64, batches: 200 } as const

export const CAPACITIES = [1, 1.25, 2, 4] as const
export const REMEDIES = ['loss', 'bias', 'choice'] as const
export const FORCES = ['weak', 'middling', 'strong'] as const

/**
 * The strength of a remedy: α times the step of its gradient, and the rate at which biases move. Experts that
 * choose have none.
 */
export const STRENGTHS = {
  loss: { weak: 0.01, middling: 0.1, strong: 1 },
  bias: { weak: 0.001, middling: 0.01, strong: 0.1 },
  choice: { weak: 0, middling: 0, strong: 0 },
} as const

export const KNOBS = {
  capacity: oneNumberOf(CAPACITIES, 1.25),
  remedy: oneWordOf(REMEDIES, 'loss'),
  force: oneWordOf(FORCES, 'strong'),
  seed: SEED,
}
