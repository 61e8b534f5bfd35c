import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'drafts',
    symbol: '$\\gamma$',
    says:
      'The drafts of a round, one after the other. Each takes a step of the drafter, kept or not, so a ' +
      'round lasts $1+\\gamma c$ passes.',
    code: 'i < draftLength',
  },
  {
    id: 'drafter',
    symbol: '$q$',
    says: 'What the drafter takes to be the probability of each token; a draft is drawn from it.',
    code: 'drafter([...prefix, ...drafted])',
  },
  {
    id: 'target',
    symbol: '$p$',
    says: 'The target’s probability of each token. One pass gives it after every draft.',
    code: 'target([...prefix, ...drafted.slice(0, i)])',
  },
  {
    id: 'kept',
    symbol: '$\\min(1,p/q)$',
    says: 'The probability that a draft is kept. A token comes from a kept draft with probability $\\min(p,q)$.',
    code: 'acceptance(pi, qi, x)',
  },
  {
    id: 'replaced',
    symbol: '$\\max(0,p-q)$',
    says:
      'Where the drafter says too little. The token in place of a rejected draft is drawn from this, ' +
      'made to sum to 1.',
    code: 'residual(pi, qi)',
  },
  {
    id: 'tokens',
    symbol: '$i+1$',
    says: 'What a round writes: the $i$ drafts before the first that is rejected, and one token more.',
    code: '[...drafted.slice(0, i), replacement]',
  },
]
