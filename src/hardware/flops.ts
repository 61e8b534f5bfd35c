/** Floating-point operations of a decoder; a multiplication and an addition are two. [kaplan-2020, section 2.1] */

/** A forward pass, 2·N for each token. Attention over the context is left out. */
export function forwardFlops(parameters: number, tokens: number): number {
  return 2 * parameters * tokens
}

/** A training run, C ≈ 6·N·D: the forward pass, and twice as much for the gradients. */
export function trainingFlops(run: { readonly parameters: number; readonly tokens: number }): number {
  return 6 * run.parameters * run.tokens
}
