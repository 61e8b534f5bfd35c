import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'found',
    symbol: '$p$',
    says: 'How often the head finds one fact among so many tokens: its score is the highest of all.',
    code: 'needleFound(tokens, lead)',
  },
  {
    id: 'all',
    symbol: '$p^k$',
    says: 'How often it finds all of $k$ facts, each independently of the others.',
    code: 'found ** k',
  },
  {
    id: 'threshold',
    symbol: 'threshold',
    says: 'The lowest score that still counts as good enough.',
    code: 'score < threshold',
  },
  {
    id: 'length',
    symbol: 'effective length',
    says: 'The last length up to which every score has reached the threshold.',
    code: 'length = tokens',
  },
]
