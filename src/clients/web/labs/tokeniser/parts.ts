import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'count',
    symbol: '$c(a,b)$',
    says:
      'How often the tokens $a$ and $b$ stand side by side in the ' +
      'words of the first text, counted anew before each merge.',
    code: 'pairCounts(current)',
  },
  {
    id: 'pair',
    symbol: '$\\arg\\max\\,c(a,b)$',
    says: 'The most frequent pair is merged next; of pairs equally frequent, the one met first.',
    code: 'pair.count > best.count ? pair : best',
  },
  {
    id: 'merged',
    symbol: '$a\\,b\\to ab$',
    says: 'Wherever the pair stands, its two tokens become one, and the vocabulary grows by one token.',
    code: 'merged(word.symbols, left, right, left + right)',
  },
  {
    id: 'learnt',
    symbol: '$N$',
    says: 'The number of tokens in the first text after a merge; the line shows it per word.',
    code: 'tokenCount(current)',
  },
  {
    id: 'replayed',
    symbol: '$m_k(\\cdots m_1(w))$',
    says: 'A word of the second text is cut by the same merges, in the order in which they were learnt.',
    code: 'merged(current, left, right, left + right)',
  },
]
