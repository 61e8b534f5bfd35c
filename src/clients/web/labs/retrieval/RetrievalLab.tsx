import { useMemo } from 'react'
import { LabFrame } from '../LabFrame.tsx'
import { LabText } from '../LabText.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { FoundChunks } from './FoundChunks.tsx'
import { CUTS, DEPTHS, KNOBS, LONGEST, nextQuery, withMark } from './knobs.ts'
import { RankedLists } from './RankedLists.tsx'
import { RecallBars } from './RecallBars.tsx'
import { ASKS, hundredths, kindScores, LIMITS, setUp, whatToLookFor } from './retrieval-text.ts'
import { searched } from './searched.ts'
import { CutTable, QueryTable, StageTable } from './StageTables.tsx'
import { useCuts } from './use-cuts.ts'
import './retrieval.css'

/** Word matching, vectors, their fused lists and a second look, over a handbook and over one's own text. */
export function RetrievalLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['k', 'cut'])
  const { k, cut, query, text, marks } = values
  const own = text.trim() !== ''
  const keys = useLabKeys('question', by => change({ query: nextQuery(query, by) }))
  const scores = useMemo(() => kindScores(cut, k), [cut, k])
  const here = useMemo(() => searched({ text, cut, query, marks }), [text, cut, query, marks])
  const cuts = useCuts(k, shown)

  return (
    <LabFrame
      id="retrieval"
      asks={ASKS}
      shown={shown}
      keys={own ? [] : keys}
      state={`${here.plant.chunks.length} chunks, k = ${k}`}
      predict={
        <Predict
          key={`${k}-${cut}`}
          label="Your prediction of the recall of the fused lists"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['nothing', 'all that answers']}
          format={hundredths}
          shown={shown}
          guess={guess}
          measured={scores.all.hybrid.recall}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(scores, cut, k)}</p>
        </Predict>
      }
      controls={
        <>
          <LabText
            label="Question"
            value={query}
            longest={LONGEST.query}
            rows={1}
            change={other => change({ query: other, marks: '' })}
          />
          <LabText
            label="Your own text, in place of the handbook"
            placeholder={`Up to ${LONGEST.text} characters; a line is a paragraph`}
            value={text}
            longest={LONGEST.text}
            rows={2}
            mayBeEmpty
            change={other => change({ text: other, marks: '' })}
          />
          <Segments
            name="k"
            legend="First places, k"
            all={DEPTHS}
            value={k}
            change={depth => change({ k: depth })}
          />
          <Segments
            name="cut"
            legend="Words in a chunk"
            all={CUTS}
            value={cut}
            label={words => (words === 0 ? 'as written' : String(words))}
            change={words => change({ cut: words, marks: '' })}
          />
        </>
      }
      picture={
        <>
          <div className="retrieval-pictures">
            <figure>
              <figcaption>
                <b>Recall@{k} over the handbook’s questions</b>
              </figcaption>
              <RecallBars scores={scores} k={k} guess={guess} />
            </figure>
            <figure>
              <figcaption>
                <b>“{query}”</b> <span className="quiet">{own ? 'in your text' : 'in the handbook'}</span>
              </figcaption>
              <RankedLists searched={here} query={query} k={k} />
              <p className="small quiet">
                A line joins the two places of a chunk. What answers is bold and has a tick
                {own && ', as you marked it below'}; above the dashed line are the first {k}.
              </p>
            </figure>
          </div>
          <FoundChunks
            searched={here}
            query={query}
            k={k}
            marks={own ? marks : undefined}
            mark={chunk => change({ marks: withMark(marks, chunk) })}
          />
        </>
      }
      table={
        <>
          <QueryTable searched={here} k={k} />
          <StageTable scores={scores} k={k} />
          <CutTable cuts={cuts} k={k} here={cut} />
        </>
      }
      look={whatToLookFor(scores, k)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/retrieval/stages.ts, fuse.ts"
      parts={PARTS}
    />
  )
}
