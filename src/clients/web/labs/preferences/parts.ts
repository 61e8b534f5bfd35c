import type { Method } from '#labs/preferences'
import type { LabPart } from '../lab-parts.ts'

/** Where the step of a method makes a policy, and where it takes the penalty off. */
const STEP: Readonly<Record<Method, { readonly policy: string; readonly penalty: string | undefined }>> = {
  ppo: {
    policy: 'moved(next, clippedGradient(logitsOf(next), old, batch, update.epsilon), update.rate)',
    penalty: 'beta * Math.log(at(old, action) / at(policy.reference, action))',
  },
  grpo: { policy: 'moved(next, ascent, update.rate)', penalty: 'stretched(penalty, beta)' },
  dpo: {
    policy: 'moved(policy, dpoGradient(logitsOf(policy), policy.reference, weighted, beta), -rate)',
    penalty: undefined, // It stands in the gradient.
  },
}

const MEASURED: readonly LabPart[] = [
  {
    id: 'reward',
    symbol: '$r$',
    says: 'What the policy is paid for an answer of each length, with the mean of the reference as zero.',
    code: 'scores.map(each => each - mean)',
  },
  {
    id: 'liking',
    symbol: '$r^*$',
    says: 'What people really like, with the same zero; their score is its mean over what the policy writes.',
    code: 'score(PEOPLE_LIKE)',
  },
  {
    id: 'kl',
    symbol: '$D(\\pi\\,\\|\\,\\pi_{\\mathrm{ref}})$',
    says: 'The KL divergence in nats: how far the policy has gone from the reference.',
    code: 'divergence(policy, WRITTEN)',
  },
  {
    id: 'wins',
    symbol: 'people prefer',
    says: 'The share of people who prefer the policy’s answer to the reference’s, given what they like.',
    code: 'winRate(policy, WRITTEN, PEOPLE_LIKE)',
  },
  {
    id: 'expected',
    symbol: 'model expects',
    says: 'The share that would prefer the policy’s answer if $r$ were what people like.',
    code: 'winRate(policy, WRITTEN, reward)',
  },
]

/** The parts of the lines of a method. */
export function partsOf(method: Method): readonly LabPart[] {
  const { policy, penalty } = STEP[method]
  return [
    ...(penalty === undefined ? [] : [penaltyOf(penalty)]),
    {
      id: 'policy',
      symbol: '$\\pi$',
      says: 'The policy: how often an answer of each length is written. A step follows a gradient.',
      code: policy,
    },
    ...MEASURED,
  ]
}

function penaltyOf(code: string): LabPart {
  return {
    id: 'penalty',
    symbol: '$\\beta\\ln(\\pi/\\pi_{\\mathrm{ref}})$',
    says: 'What leaving the reference costs: the larger $\\beta$ is, the nearer to it the best policy lies.',
    code,
  }
}

export const PARTS = partsOf('ppo')
