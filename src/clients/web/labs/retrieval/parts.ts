import type { LabPart } from '../lab-parts.ts'

export const PARTS: readonly LabPart[] = [
  {
    id: 'lexical',
    symbol: 'BM25',
    says:
      'A chunk scores for each word that it shares with the query: more for a rare word, less in a long ' +
      'chunk.',
    code: 'bm25(chunks)',
  },
  {
    id: 'dense',
    symbol: '$\\cos(q,d)$',
    says:
      'The cosine of the vectors of query and chunk, which lie close where their words keep the same ' +
      'company.',
    code: 'denseSearch(model)',
  },
  {
    id: 'rank',
    symbol: '$1/(60+r)$',
    says: 'A list gives this to the chunk at its rank $r$, whatever the score that put it there.',
    code: '1 / (k + i + 1)',
  },
  {
    id: 'hybrid',
    symbol: '$\\sum 1/(60+r)$',
    says: 'The fused list sorts the chunks by the sum of what the two lists give them.',
    code: 'hybridSearch([lexical, dense])',
  },
  {
    id: 'reranked',
    symbol: 'reranked',
    says:
      'The first ten of the fused list, sorted by a second score that compares query and chunk term by ' +
      'term.',
    code: 'rerankedSearch(hybrid, togetherScore(chunks, model))',
  },
]
