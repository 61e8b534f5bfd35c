import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'shared-runs',
    symbol: '$|A\\cap B|$',
    says: 'The number of runs of words that both texts have; a marked word is in none of them.',
    code: 'sharedBy(a, b)',
  },
  {
    id: 'similarity',
    symbol: '$J(A,B)$',
    says: 'The Jaccard similarity: the runs that both texts have, as a share of those that either has.',
    code: 'shared / (a.size + b.size - shared)',
  },
  {
    id: 'estimate',
    symbol: '$\\hat J$',
    says: 'The share of the hashes whose least value is the same in both texts; on average it is $J$.',
    code: 'a.filter((least, i) => least === at(b, i)).length / a.length',
  },
  {
    id: 'standard-error',
    symbol: '$\\sqrt{J(1-J)/k}$',
    says: 'The standard error of $\\hat J$ with $k=128$ hashes; four times as many would halve it.',
    code: 'Math.sqrt((J * (1 - J)) / k)',
  },
  {
    id: 'chance',
    symbol: '$1-(1-s^r)^b$',
    says: 'The chance that a pair of similarity $s$ agrees in all $r$ rows of at least one of $b$ bands.',
    code: '1 - (1 - s ** rows) ** bands',
  },
]
