/** Over a finite set, in nats. All lists are probabilities in the same order. */
type Masses = readonly number[]

/** D(p‖q) = Σ p ln(p / q): averaged under the first; infinite where q excludes what p allows. */
export function divergence(p: Masses, q: Masses): number {
  return p.reduce((sum, px, x) => (px === 0 ? sum : sum + px * Math.log(px / (q[x] ?? 0))), 0)
}

/** H(p, q) = −Σ p ln q. */
export function crossEntropyNats(p: Masses, q: Masses): number {
  return p.reduce((sum, px, x) => (px === 0 ? sum : sum - px * Math.log(q[x] ?? 0)), 0)
}

/**
 * The mean divergence of both from their middle; its square root is a metric (Endres and Schindelin 2003).
 */
export function jensenShannon(p: Masses, q: Masses): number {
  const middle = p.map((px, x) => (px + (q[x] ?? 0)) / 2)
  return (divergence(p, middle) + divergence(q, middle)) / 2
}

/** E[r] − β D(π‖π_ref): what RLHF maximises. */
export function penalisedReward(
  policy: Masses,
  {
    reference,
    rewards,
    beta,
  }: { readonly reference: Masses; readonly rewards: Masses; readonly beta: number },
): number {
  const reward = policy.reduce((sum, p, x) => sum + p * (rewards[x] ?? 0), 0)
  return reward - beta * divergence(policy, reference)
}

/** π* ∝ π_ref e^{r/β}: its maximum in closed form (Rafailov et al. 2023, equation 4). */
export function bestPolicy(reference: Masses, rewards: Masses, beta: number): Masses {
  const weights = reference.map((p, x) => p * Math.exp((rewards[x] ?? 0) / beta))
  const Z = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map(weight => weight / Z)
}
