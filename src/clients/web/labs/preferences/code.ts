/** The lines of `src/labs/preferences/steps.ts` that the page shows; a test holds them to the file. */
import type { Method } from '#labs/preferences'

export const CODE: Readonly<Record<Method, string>> = {
  ppo: `  const paid = scored.map(
    ({ action, reward }) => reward - beta * Math.log(at(old, action) / at(policy.reference, action)),
  )
  const advantages = groupAdvantages(paid.map(reward => reward - critic))
  const batch = scored.map(({ action }, i) => ({ action, advantage: at(advantages, i) }))
  let next = policy
  for (let epoch = 0; epoch < update.epochs; epoch += 1)
    next = moved(next, clippedGradient(logitsOf(next), old, batch, update.epsilon), update.rate)
  return { policy: next, critic: critic + 0.2 * (averageOf(paid) - critic) }`,
  grpo: `  const batch = groups.flatMap(group => {
    const advantages = groupAdvantages(group.map(({ reward }) => reward))
    return group.map(({ action }, i) => ({ action, advantage: at(advantages, i) }))
  })
  let next = policy
  for (let epoch = 0; epoch < update.epochs; epoch += 1) {
    const z = logitsOf(next)
    const penalty = klGradient(z, policy.reference, batch)
    const ascent = minus(clippedGradient(z, old, batch, update.epsilon), stretched(penalty, beta))
    next = moved(next, ascent, update.rate)
  }`,
  dpo: `export function dpoStep(policy: Policy, pairs: readonly Pair[], beta: number, rate: number): Policy {
  const weighted = pairs.map(pair => ({ ...pair, weight: 1 }))
  return moved(policy, dpoGradient(logitsOf(policy), policy.reference, weighted, beta), -rate)
}`,
}
