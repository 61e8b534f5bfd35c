import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'one-fact',
    symbol: '$p$',
    says: 'The probability that the head finds one fact, whose score has to be the highest of all tokens’.',
    code: 'needleFound(tokens, lead)',
  },
  {
    id: 'all-facts',
    symbol: '$p^k$',
    says: 'The probability that it finds all of $k$ facts, each independently of the others.',
    code: 'found ** k',
  },
  {
    id: 'threshold',
    symbol: 'threshold',
    says: 'The lowest score that still counts as good enough.',
    code: 'score < threshold',
  },
  {
    id: 'effective-length',
    symbol: 'effective length',
    says: 'The longest input up to which every score reaches the threshold.',
    code: 'length = tokens',
  },
]
