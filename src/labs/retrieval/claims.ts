import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { claimsOfChunks } from './claims-of-chunks.ts'
import { claimsOfStages } from './claims-of-stages.ts'
import { addScores, reciprocalRankFusion } from './fuse.ts'
import { QUERIES } from './handbook.ts'
import { handbookPlant } from './handbook-plant.ts'
import type { Query } from './handbook.ts'
import { evaluate } from './metrics.ts'

const question = 'system-design/enterprise-rag'
const EXACT = QUERIES.filter(({ kind }) => kind === 'exact')
const PARAPHRASES = QUERIES.filter(({ kind }) => kind === 'paraphrase')

/** The follow-up's two lists: BM25 has P, Q and the dense search Q, another, P. */
const LISTS = [
  ['P', 'Q'],
  ['Q', 'R', 'P'],
].map(ids => ids.map((id, i) => ({ id, score: 1 - i / 10 })))

function fused(id: string): number {
  return reciprocalRankFusion(LISTS, 60).find(one => one.id === id)?.score ?? Number.NaN
}

/** The three searches over the handbook, at several sizes of the dense model, since none should decide. */
function searches() {
  return [8, 12, 16].map(dimensions => handbookPlant(undefined, dimensions).search)
}

function compare(queries: readonly Query[]) {
  return searches().map(({ lexical, dense, hybrid }) => ({
    lexical: evaluate(lexical, queries, 5),
    dense: evaluate(dense, queries, 5),
    hybrid: evaluate(hybrid, queries, 5),
  }))
}

const bothFind: readonly (readonly [question: string, point: string])[] = [
  [question, 'hybrid-search'],
  ['system-design/billion-document-search', 'hybrid'],
  ['system-design/qa-over-10k-pdfs', 'lexical-and-dense'],
]

export const claims: readonly LabClaim[] = [
  {
    question,
    point: 'q-first',
    statement: 'With k = 60, Q gets 0.03252 from ranks 2 and 1.',
    expected: 0.03252,
    tolerance: 0.000005,
    measure: () => fused('Q'),
  },
  {
    question,
    point: 'q-first',
    statement: 'P gets 0.03227 from ranks 1 and 3.',
    expected: 0.03227,
    tolerance: 0.000005,
    measure: () => fused('P'),
  },
  {
    question,
    point: 'q-first',
    statement: 'Of P and Q, fused with k = 60, Q comes first.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(reciprocalRankFusion(LISTS, 60)[0]?.id === 'Q'),
  },
  {
    question,
    point: 'scales-differ',
    statement: 'BM25 scores go beyond 5 where cosines are at most 1, so their sum has BM25’s first passage.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const { lexical, dense } = handbookPlant(undefined, 8).search
      const both = QUERIES.map(({ text }) => ({ words: lexical(text), cosines: dense(text) }))
      const follows = both.filter(
        ({ words, cosines }) => addScores([words, cosines])[0]?.id === (words[0] ?? cosines[0])?.id,
      )
      return holds(
        Math.max(...both.map(({ words }) => words[0]?.score ?? 0)) > 5 &&
          Math.max(...both.map(({ cosines }) => cosines[0]?.score ?? 0)) <= 1 + 1e-12 &&
          follows.length >= 0.9 * QUERIES.length,
      )
    },
  },
  {
    question,
    point: 'hybrid-search',
    statement: 'For codes and names, BM25 has a higher nDCG@5 than the dense search, at three sizes of it.',
    expected: 1,
    tolerance: 0,
    measure: () => holds(compare(EXACT).every(({ lexical, dense }) => lexical.ndcg > dense.ndcg + 0.2)),
  },
  {
    question,
    point: 'hybrid-search',
    statement: 'For paraphrases, the dense search has a higher recall@5 than BM25, at three sizes of it.',
    expected: 1,
    tolerance: 0,
    measure: () =>
      holds(compare(PARAPHRASES).every(({ lexical, dense }) => dense.recall > lexical.recall + 0.1)),
  },
  ...bothFind.map(([of, point]) => ({
    question: of,
    point,
    statement: 'Over both kinds of query, the fused lists have a higher recall@5 than either alone.',
    expected: 1,
    tolerance: 0,
    measure: () =>
      holds(
        compare(QUERIES).every(
          ({ lexical, dense, hybrid }) =>
            hybrid.recall > lexical.recall && hybrid.recall > dense.recall && hybrid.ndcg > dense.ndcg,
        ),
      ),
  })),
  ...claimsOfStages,
  ...claimsOfChunks,
]
