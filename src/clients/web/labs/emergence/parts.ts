import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'token',
    symbol: '$p$',
    says: 'A token is right with probability $p$, and then the number of wrong ones stays what it was.',
    code: '(counts[wrong] ?? 0) * right',
  },
  {
    id: 'whole',
    symbol: '$p^L$',
    says: 'The probability that none of $L$ tokens is wrong: the only answers that the test counts.',
    code: 'at(counts, 0)',
  },
  {
    id: 'wrong',
    symbol: '$L(1-p)$',
    says: 'The number of wrong tokens that is to be expected: each number times its probability.',
    code: 'total(counts.map((probability, wrong) => probability * wrong))',
  },
  {
    id: 'loss',
    symbol: '$-\\ln p^L$',
    says:
      'The loss of the whole right answer: the logarithms of its tokens’ probabilities, added up and ' +
      'negated.',
    code: 'total(p.map(Math.log))',
  },
]
