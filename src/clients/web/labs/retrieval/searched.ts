import { handbookPlant, PASSAGES, QUERIES, searchPlant, judgedChunks, STAGES } from '#labs/retrieval'
import type { Chunk, Grades, Passage, Query, Ranking, SearchPlant, Stage } from '#labs/retrieval'
import { marksOf } from './knobs.ts'

export interface Searched {
  readonly plant: SearchPlant
  readonly found: Readonly<Record<Stage, Ranking>>
  /** Relevance judgements for the query, from the handbook or from the reader's marks. */
  readonly grades: Grades
}

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  lexical: 'BM25',
  dense: 'vectors',
  hybrid: 'fused',
  reranked: 'reranked',
}

const MOST_PARAGRAPHS = 60

/** The reader's text, paragraph by paragraph. */
function paragraphsOf(text: string): readonly Passage[] {
  return text
    .split(/\s*\n\s*/)
    .filter(line => line.trim() !== '')
    .slice(0, MOST_PARAGRAPHS)
    .map((line, i) => ({ id: `paragraph ${i + 1}`, text: line }))
}

export function plantOf(text: string, cut: number): SearchPlant {
  const size = cut === 0 ? undefined : cut
  return text.trim() === '' ? handbookPlant(size) : searchPlant(paragraphsOf(text), size)
}

/** The handbook's queries, judged by the chunk. */
export function handbookQueries(cut: number): readonly Query[] {
  return judgedChunks(plantOf('', cut), PASSAGES, QUERIES)
}

interface Asked {
  readonly text: string
  readonly cut: number
  readonly query: string
  readonly marks: string
}

export function searched({ text, cut, query, marks }: Asked): Searched {
  const plant = plantOf(text, cut)
  const own = new Map(marksOf(marks).flatMap(mark => gradeOfMark(plant.chunks[mark])))
  const judged = handbookQueries(cut).find(one => one.text === query)?.relevant ?? new Map()
  return { plant, found: rankingsOf(plant, query), grades: text.trim() === '' ? judged : own }
}

function gradeOfMark(chunk: Chunk | undefined): readonly (readonly [string, number])[] {
  return chunk === undefined ? [] : [[chunk.id, 2]]
}

function rankingsOf({ search }: SearchPlant, query: string): Searched['found'] {
  const [lexical = [], dense = [], hybrid = [], reranked = []] = STAGES.map(stage => search[stage](query))
  return { lexical, dense, hybrid, reranked }
}
