import type { Method } from '#labs/preferences'
import type { LabPart } from '../lab-parts.ts'

/** The line in which a method's step makes a policy. */
const STEP: Readonly<Record<Method, string>> = {
  ppo: 'moved(next, clippedGradient(logitsOf(next), old, batch, update.epsilon), update.rate)',
  grpo: 'moved(next, ascent, update.rate)',
  dpo: 'moved(policy, dpoGradient(logitsOf(policy), policy.reference, weighted, beta), -rate)',
}

/** The penalty that keeps the policy near the reference. */
const PENALTY: Readonly<Record<Method, Omit<LabPart, 'id'>>> = {
  ppo: {
    symbol: '$\\beta\\ln(\\pi/\\pi_{\\mathrm{ref}})$',
    says: 'The cost of leaving the reference: the larger $\\beta$ is, the nearer to it the best policy lies.',
    code: 'beta * Math.log(at(old, action) / at(policy.reference, action))',
  },
  grpo: {
    symbol: '$\\beta\\,\\nabla D(\\pi\\,\\|\\,\\pi_{\\mathrm{ref}})$',
    says:
      'The gradient of the cost of leaving the reference: the larger $\\beta$ is, the nearer to it the ' +
      'best policy lies.',
    code: 'stretched(penalty, beta)',
  },
  dpo: {
    symbol: '$\\beta\\ln(\\pi/\\pi_{\\mathrm{ref}})$',
    says:
      'DPO takes this for the reward: the larger $\\beta$ is, the less the policy has to leave the ' +
      'reference to fit the pairs.',
    code: 'implicitReward(softmax(z), reference, beta)',
  },
}

const REWARD: Readonly<Record<Method, string>> = {
  ppo: 'The reward model’s score of an answer of each length, less its mean over the reference’s answers.',
  grpo: 'The reward model’s score of an answer of each length, less its mean over the reference’s answers.',
  dpo: 'The implicit reward of an answer of each length, less its mean over the reference’s answers.',
}

/** The parts of the lines of a method. */
export function partsOf(method: Method): readonly LabPart[] {
  return [
    { id: 'penalty', ...PENALTY[method] },
    {
      id: 'policy',
      symbol: '$\\pi$',
      says: 'The policy, the probability of an answer of each length, which a step moves along a gradient.',
      code: STEP[method],
    },
    {
      id: 'reward',
      symbol: '$r$',
      says: REWARD[method],
      code: 'scores.map(each => each - mean)',
    },
    {
      id: 'liking',
      symbol: '$r^*$',
      says: 'People’s own reward, with the same zero; their score is its mean over the policy’s answers.',
      code: 'score(PEOPLE_LIKE)',
    },
    {
      id: 'kl',
      symbol: '$D(\\pi\\,\\|\\,\\pi_{\\mathrm{ref}})$',
      says: 'The KL divergence in nats: how far the policy has gone from the reference.',
      code: 'divergence(policy, WRITTEN)',
    },
    {
      id: 'people-prefer',
      symbol: 'people prefer',
      says: 'The share of people who would prefer the policy’s answer to the reference’s.',
      code: 'winRate(policy, WRITTEN, PEOPLE_LIKE)',
    },
    {
      id: 'model-expects',
      symbol: 'model expects',
      says: 'The share that would prefer the policy’s answer if $r$ were people’s own reward.',
      code: 'winRate(policy, WRITTEN, reward)',
    },
  ]
}

export const PARTS = partsOf('ppo')
