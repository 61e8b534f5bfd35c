import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'lexical',
    symbol: 'BM25',
    says:
      'A chunk scores for each word that it shares with the question: more for a rare word, less in a ' +
      'long chunk.',
    code: 'bm25(chunks)',
  },
  {
    id: 'dense',
    symbol: '$\\cos(q,d)$',
    says:
      'The cosine of the vectors of question and chunk, which lie close where their words keep the same ' +
      'company.',
    code: 'denseSearch(model)',
  },
  {
    id: 'rank',
    symbol: '$1/(60+r)$',
    says: 'What a list gives to the chunk at its rank $r$. The score by which it got there does not count.',
    code: '1 / (k + i + 1)',
  },
  {
    id: 'hybrid',
    symbol: '$\\sum 1/(60+r)$',
    says: 'The fused list: for each chunk, the sum of what the two lists give it.',
    code: 'hybridSearch([lexical, dense])',
  },
  {
    id: 'reranked',
    symbol: 'reranked',
    says:
      'The first ten of the fused list in the order of a second score, which compares question and chunk ' +
      'term by term.',
    code: 'rerankedSearch(hybrid, togetherScore(chunks, model))',
  },
]
