import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'count',
    symbol: '$c(a,b)$',
    says: 'How often the tokens $a$ and $b$ stand side by side in the first text, counted anew for each merge.',
    code: 'pairCounts(current)',
  },
  {
    id: 'pair',
    symbol: '$\\max c(a,b)$',
    says: 'The pair that stands there most often is merged next; of equal ones, the one met first.',
    code: 'pair.count > best.count ? pair : best',
  },
  {
    id: 'merged',
    symbol: '$a\\,b\\to ab$',
    says: 'Wherever the pair stands, its two tokens become one, and the vocabulary has one token more.',
    code: 'merged(word.symbols, left, right, left + right)',
  },
  {
    id: 'learnt',
    symbol: '$N$',
    says: 'How many tokens the first text takes after that merge; the line divides it by the number of words.',
    code: 'tokenCount(current)',
  },
  {
    id: 'replayed',
    symbol: '$m_k(\\cdots m_1(w))$',
    says: 'A word of the second text is cut by the same merges, in the order in which they were learnt.',
    code: 'merged(current, left, right, left + right)',
  },
]
