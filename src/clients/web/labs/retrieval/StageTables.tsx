import type { ReactNode } from 'react'
import { ndcgAtK, recallAtK, reciprocalRank, STAGES } from '#labs/retrieval'
import type { Stage } from '#labs/retrieval'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import type { KindScores } from './retrieval-text.ts'
import { hundredths } from './retrieval-text.ts'
import type { Searched } from './searched.ts'
import { STAGE_NAMES } from './searched.ts'
import type { CutResult } from './use-cuts.ts'

/** The bars as numbers, with the other measures. */
export function StageTable({ scores, k }: { readonly scores: KindScores; readonly k: number }) {
  const { codes, others, all } = scores
  return (
    <LabTable
      caption="Over the handbook’s questions"
      head={<LabHeads names={['search', `recall@${k}, codes`, 'other words', 'all', 'MRR', `nDCG@${k}`]} />}
    >
      {STAGES.map(stage => (
        <LabRow
          key={stage}
          name={nameOf(stage)}
          here={stage === 'hybrid'}
          cells={cellsOf(stage, [
            codes[stage].recall,
            others[stage].recall,
            all[stage].recall,
            all[stage].reciprocalRank,
            all[stage].ndcg,
          ])}
        />
      ))}
    </LabTable>
  )
}

/** The measures of one query, where its relevant chunks are known. */
export function QueryTable({ searched, k }: { readonly searched: Searched; readonly k: number }) {
  const { found, grades } = searched
  if (grades.size === 0) return undefined
  return (
    <LabTable
      caption={`This query, which ${answering(grades.size)}`}
      head={<LabHeads names={['search', `recall@${k}`, 'reciprocal rank', `nDCG@${k}`]} />}
    >
      {STAGES.map(stage => (
        <LabRow
          key={stage}
          name={nameOf(stage)}
          cells={cellsOf(stage, [
            recallAtK(k, found[stage], grades),
            reciprocalRank(found[stage], grades),
            ndcgAtK(k, found[stage], grades),
          ])}
        />
      ))}
    </LabTable>
  )
}

function nameOf(stage: Stage): ReactNode {
  return <span data-part={stage}>{STAGE_NAMES[stage]}</span>
}

function cellsOf(stage: Stage, scores: readonly number[]): readonly ReactNode[] {
  return byPart(
    scores.map(() => stage),
    scores.map(hundredths),
  )
}

function answering(chunks: number): string {
  return chunks === 1 ? 'one chunk answers' : `${chunks} chunks answer`
}

/** Parts by column, after the number of chunks. */
const CUT_PARTS = Array.from({ length: 4 }, () => 'hybrid')

interface CutTableProps {
  readonly cuts: readonly (CutResult | undefined)[]
  readonly k: number
  readonly here: number
}

/** The effect of chunk size on the fused lists, by rank and by words read. */
export function CutTable({ cuts, k, here }: CutTableProps) {
  return (
    <LabTable
      caption="The size of a chunk, for the fused lists over the handbook"
      head={
        <LabHeads
          names={[
            'words',
            'chunks',
            ...byPart(CUT_PARTS, [`recall@${k}`, 'in 50 words', 'in 100', 'in 200']),
          ]}
        />
      }
    >
      {cuts.map(
        result =>
          result && (
            <LabRow
              key={result.cut}
              name={result.cut === 0 ? 'as written' : result.cut}
              here={result.cut === here}
              cells={[result.chunks, ...byPart(CUT_PARTS, [result.recall, ...result.within].map(hundredths))]}
            />
          ),
      )}
    </LabTable>
  )
}
