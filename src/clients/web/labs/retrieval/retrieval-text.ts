/** The page's wording: question, set-up and sentences about the numbers. */
import { PASSAGES, QUERIES, scoresByStage } from '#labs/retrieval'
import type { SearchScores, Stage } from '#labs/retrieval'
import { handbookQueries, plantOf } from './searched.ts'

export const ASKS = 'What do word matching and vectors each find, and what do their fused lists gain?'

type StageScores = Readonly<Record<Stage, SearchScores>>
export interface KindScores {
  readonly codes: StageScores
  readonly others: StageScores
  readonly all: StageScores
}

export function hundredths(value: number): string {
  return value.toFixed(2)
}

const CODES = QUERIES.filter(({ kind }) => kind === 'exact').length

/** The scores of every stage over the handbook's queries, by their kind. */
export function kindScores(cut: number, k: number): KindScores {
  const plant = plantOf('', cut)
  const queries = handbookQueries(cut)
  const of = (kind: string) => queries.filter(query => query.kind === kind)
  return {
    codes: scoresByStage(plant, of('exact'), k),
    others: scoresByStage(plant, of('paraphrase'), k),
    all: scoresByStage(plant, queries, k),
  }
}

function firstOnes(k: number): string {
  return k === 1 ? 'the first place' : `the first ${k} places`
}

function chunkingText(cut: number): string {
  return cut === 0 ? `of ${PASSAGES.length} passages` : `cut into chunks of ${cut} words`
}

export function setUp({ all }: KindScores, cut: number, k: number): string {
  return (
    `A handbook ${chunkingText(cut)} gets ${QUERIES.length} questions: ${CODES} name a code, such as E-4417, and ` +
    `${QUERIES.length - CODES} use other words than the passage that answers. Of the passages that answer, BM25 ` +
    `finds ${hundredths(all.lexical.recall)} in ${firstOnes(k)}, and a search by vectors ` +
    `${hundredths(all.dense.recall)}. The two lists are fused by their ranks. How much does the fused list find?`
  )
}

export function whatToLookFor(scores: KindScores, k: number): readonly string[] {
  const { codes, others, all } = scores
  const [words, vectors, fused, again] = [all.lexical, all.dense, all.hybrid, all.reranked]
  return [
    `Codes: BM25 finds ${hundredths(codes.lexical.recall)} of what answers in ${firstOnes(k)}, the vectors ` +
      `${hundredths(codes.dense.recall)}. A code that stands in one passage has no vector of its own, so the ` +
      'words around it have to do.',
    `Other words: BM25 finds ${hundredths(others.lexical.recall)}, the vectors ` +
      `${hundredths(others.dense.recall)}. To BM25 *vacation* and *holiday* are two words; their vectors lie close, ` +
      'since both words keep the same company.',
    `The fused list finds ${hundredths(fused.recall)} of all, ${comparison(words, vectors, fused)}. The mean ` +
      `reciprocal rank of its first hit is ${hundredths(fused.reciprocalRank)}, that of BM25 alone ` +
      `${hundredths(words.reciprocalRank)}` +
      (fused.reciprocalRank < words.reciprocalRank && fused.recall > Math.max(words.recall, vectors.recall)
        ? ': fusion gains what either missed, and pays with first places.'
        : '.'),
    `Reranking orders the ten best fused candidates anew, and moves nDCG from ${hundredths(fused.ndcg)} to ` +
      `${hundredths(again.ndcg)}. It can only order what the first stage found.`,
    'Larger chunks put more of what answers into the first places, since they put more of everything there. ' +
      'The last table counts at an equal number of words, and there passages as they were written win.',
  ]
}

function comparison(words: SearchScores, vectors: SearchScores, fused: SearchScores): string {
  const [least, most] = [words.recall, vectors.recall].toSorted((a, b) => a - b)
  if (fused.recall > (most ?? 1)) return 'more than either'
  return fused.recall < (least ?? 0) ? 'less than either' : 'no more than the better of the two'
}

export const LIMITS =
  'A trained encoder or a trained reranker. The vectors are latent semantic analysis of the text at hand, in ' +
  '12 dimensions, and the reranker compares query and passage term by term through them; both know nothing ' +
  'beyond these words. The handbook was written for this lab, and twenty questions are few: a difference of ' +
  '0.03 decides nothing.'
