import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { addScores, reciprocalRankFusion } from './fuse.ts'
import { QUERIES } from './handbook.ts'
import { handbookPlant } from './handbook-plant.ts'
import type { Query } from './handbook.ts'
import { evaluate } from './metrics.ts'

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

figure(
  'system-design/enterprise-rag#q-first',
  'arithmetic',
  'With k = 60, Q gets 0.03252 from ranks 2 and 1.',
  {
    expected: 0.03252,
    tolerance: 0.000005,
    measure: () => fused('Q'),
  },
)

figure('system-design/enterprise-rag#q-first', 'arithmetic', 'P gets 0.03227 from ranks 1 and 3.', {
  expected: 0.03227,
  tolerance: 0.000005,
  measure: () => fused('P'),
})

ordering(
  'system-design/enterprise-rag#q-first',
  'arithmetic',
  'Of P and Q, fused with k = 60, Q comes first.',
  () => reciprocalRankFusion(LISTS, 60)[0]?.id === 'Q',
)

ordering(
  'system-design/enterprise-rag#scales-differ',
  'experiment',
  'BM25 scores go beyond 5 where cosines are at most 1, so their sum has BM25’s first passage.',
  () => {
    const { lexical, dense } = handbookPlant(undefined, 8).search
    const both = QUERIES.map(({ text }) => ({ words: lexical(text), cosines: dense(text) }))
    const follows = both.filter(
      ({ words, cosines }) => addScores([words, cosines])[0]?.id === (words[0] ?? cosines[0])?.id,
    )
    return (
      Math.max(...both.map(({ words }) => words[0]?.score ?? 0)) > 5 &&
      Math.max(...both.map(({ cosines }) => cosines[0]?.score ?? 0)) <= 1 + 1e-12 &&
      follows.length >= 0.9 * QUERIES.length
    )
  },
)

ordering(
  'system-design/enterprise-rag#hybrid-search',
  'experiment',
  'For codes and names, BM25 has a higher nDCG@5 than the dense search, at three sizes of it.',
  () => compare(EXACT).every(({ lexical, dense }) => lexical.ndcg > dense.ndcg + 0.2),
)

ordering(
  'system-design/enterprise-rag#hybrid-search',
  'experiment',
  'For paraphrases, the dense search has a higher recall@5 than BM25, at three sizes of it.',
  () => compare(PARAPHRASES).every(({ lexical, dense }) => dense.recall > lexical.recall + 0.1),
)

const FUSED = 'Over both kinds of query, the fused lists have a higher recall@5 than either alone.'

function fusedIsBest(): boolean {
  return compare(QUERIES).every(
    ({ lexical, dense, hybrid }) =>
      hybrid.recall > lexical.recall && hybrid.recall > dense.recall && hybrid.ndcg > dense.ndcg,
  )
}

ordering('system-design/enterprise-rag#hybrid-search', 'experiment', FUSED, fusedIsBest)

ordering('system-design/billion-document-search#hybrid', 'experiment', FUSED, fusedIsBest)

ordering('system-design/qa-over-10k-pdfs#lexical-and-dense', 'experiment', FUSED, fusedIsBest)
