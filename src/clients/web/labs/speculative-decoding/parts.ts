import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'drafts',
    symbol: '$\\gamma$',
    says:
      'The drafts of a round, each of which takes $c$ of a pass: the speed-up is the tokens of a round ' +
      'divided by $1+\\gamma c$.',
    code: 'i < draftLength',
  },
  {
    id: 'drafter',
    symbol: '$q$',
    says: 'The drafter’s probability of each token, from which a draft is drawn.',
    code: 'drafter([...prefix, ...drafted])',
  },
  {
    id: 'target',
    symbol: '$p$',
    says: 'The target’s probability of each token, which one pass gives after every draft.',
    code: 'target([...prefix, ...drafted.slice(0, i)])',
  },
  {
    id: 'kept',
    symbol: '$\\min(1,p/q)$',
    says:
      'The probability that a draft is kept, so that a token comes from a kept draft with probability ' +
      '$\\min(p,q)$.',
    code: 'acceptance(pi, qi, x)',
  },
  {
    id: 'replaced',
    symbol: '$\\max(0,p-q)$',
    says:
      'The probability by which the drafter falls short: made to sum to 1, it is what the token in place ' +
      'of a rejected draft is drawn from.',
    code: 'residual(pi, qi)',
  },
  {
    id: 'tokens',
    symbol: '$i+1$',
    says: 'The tokens that a round writes: the $i$ drafts before the first rejection, and one more.',
    code: '[...drafted.slice(0, i), replacement]',
  },
]
