/** Lines of three files of `src/labs/preferences` that the page shows; a test holds them to these. */
import type { Method } from '#labs/preferences'

/** A step of each method, of `steps.ts`. */
export const STEPS: Readonly<Record<Method, string>> = {
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

/** The reward that a step of DPO reads off the policy, of `dpo.ts`. */
export const IMPLICIT = [
  `  const r = implicitReward(softmax(z), reference, beta)`,
  `    const pull = (beta * weight * sigmoid(at(r, lost) - at(r, won))) / total
    gradient[won] = (gradient[won] ?? NaN) - pull
    gradient[lost] = (gradient[lost] ?? NaN) + pull`,
] as const

/** Measurements after a step, of `train.ts`. */
export const MEASURES = [
  `  const mean = meanOf(WRITTEN, scores)
  const reward = scores.map(each => each - mean)`,
  `    kl: Math.max(0, divergence(policy, WRITTEN)),
    length: meanOf(policy, ANSWER_LENGTHS),
    proxy: score(reward),
    gold: score(PEOPLE_LIKE),
    wins: winRate(policy, WRITTEN, PEOPLE_LIKE),
    expected: winRate(policy, WRITTEN, reward),`,
] as const

export function codeOf(method: Method): string {
  return [STEPS[method], ...(method === 'dpo' ? IMPLICIT : []), ...MEASURES].join('\n\n')
}

export const CODE = codeOf('ppo')
