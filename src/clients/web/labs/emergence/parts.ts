import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'token-right',
    symbol: '$p$',
    says: 'The probability that a token is right, in which case the number of wrong ones stays as it was.',
    code: '(counts[wrong] ?? 0) * right',
  },
  {
    id: 'whole-answer',
    symbol: '$p^L$',
    says: 'The probability that none of $L$ tokens is wrong: the test counts no other answer.',
    code: 'at(counts, 0)',
  },
  {
    id: 'wrong-tokens',
    symbol: '$L(1-p)$',
    says: 'The expected number of wrong tokens: each number times its probability, added up.',
    code: 'total(counts.map((probability, wrong) => probability * wrong))',
  },
  {
    id: 'loss',
    symbol: '$-\\ln p^L$',
    says: 'The loss of the right answer: the logarithms of its tokens’ probabilities, added up and negated.',
    code: 'total(p.map(Math.log))',
  },
]
