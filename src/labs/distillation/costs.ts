/**
 * Costs of copying and of reinforcement in floating-point operations, and the share of groups without a
 * learning signal.
 */

interface Copying {
  /** Parameters that a token visits: of the teacher, and of the student. */
  readonly teacher: number
  readonly student: number
  readonly traces: number
  readonly tokens: number
  readonly epochs: number
}

/** Two operations for each parameter and token to generate, six to train. */
export function copyingFlops({ teacher, student, traces, tokens, epochs }: Copying): number {
  return (2 * teacher + 6 * student * epochs) * traces * tokens
}

/** Ten for each parameter and token: sampling, log-probabilities and update. */
export function reinforcementFlops(run: {
  readonly student: number
  readonly steps: number
  readonly rollouts: number
  readonly tokens: number
}): number {
  return 10 * run.student * run.steps * run.rollouts * run.tokens
}

/** Rewards less their mean, over their standard deviation, as in GRPO; all zero if the rewards are equal. */
export function groupAdvantages(rewards: readonly number[]): readonly number[] {
  const mean = rewards.reduce((a, b) => a + b, 0) / rewards.length
  const spread = Math.sqrt(rewards.reduce((sum, r) => sum + (r - mean) ** 2, 0) / rewards.length)
  return rewards.map(r => (spread === 0 ? 0 : (r - mean) / spread))
}

/** The share of groups in which all tries have the same outcome, and so no advantage. */
export function silentShare(success: number, group: number): number {
  return success ** group + (1 - success) ** group
}
