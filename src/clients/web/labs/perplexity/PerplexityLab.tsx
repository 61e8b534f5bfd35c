import { useMemo } from 'react'
import { NOVEL, TOKENISATIONS } from '#labs/perplexity'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { LabText } from '../LabText.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { Crossing } from './Crossing.tsx'
import { CutBits } from './CutBits.tsx'
import { CHAPTERS, KNOBS, LONGEST, ORDERS } from './knobs.ts'
import { asPerplexity, ASKS, LIMITS, NAMES, setUp, TABLE_NOTE, whatToLookFor } from './perplexity-text.ts'
import { ScoreTable } from './ScoreTable.tsx'
import { scoreOfLetters, useScores } from './use-scores.ts'
import './perplexity.css'

/** Nats, bits, perplexity and bits per byte of the reader's own text under three tokenisations. */
export function PerplexityLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['text', 'order', 'chapters'])
  const { text, order, chapters, cut } = values
  const keys = useLabKeys('tokens', by => change({ cut: stepped(TOKENISATIONS, cut, by) }))
  const letters = useMemo(() => scoreOfLetters(text, order, chapters), [text, order, chapters])
  const scores = useScores(text, order, chapters, shown)
  const words = scores?.find(({ tokenisation }) => tokenisation === 'words')
  const here = scores?.find(({ tokenisation }) => tokenisation === cut)

  return (
    <LabFrame
      id="perplexity"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${letters.bytes} bytes, context of ${order - 1}`}
      predict={
        <Predict
          key={`${order}-${chapters}`}
          label="Your prediction of the perplexity of words"
          least={0}
          most={10}
          step={0.1}
          start={3}
          ends={['certain', 'one of a thousand']}
          format={asPerplexity}
          shown={shown}
          guess={guess}
          measured={words?.bitsPerToken}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(letters, chapters)}</p>
        </Predict>
      }
      controls={
        <>
          <LabText
            label="Your own text, to be scored"
            value={text}
            longest={LONGEST}
            rows={5}
            change={own => change({ text: own })}
          />
          <Segments
            name="cut"
            legend="Tokens shown"
            all={TOKENISATIONS}
            value={cut}
            label={name => NAMES[name]}
            change={name => change({ cut: name })}
          />
          <Segments
            name="order"
            legend="Tokens of context"
            all={ORDERS}
            value={order}
            label={each => String(each - 1)}
            change={each => change({ order: each })}
          />
          <Segments
            name="chapters"
            legend="Chapters learnt from"
            all={CHAPTERS}
            value={chapters}
            change={many => change({ chapters: many })}
          />
        </>
      }
      picture={
        scores && here ? (
          <div className="perplexity-pictures">
            <figure>
              <figcaption>
                <b>The same losses</b> <span className="quiet">per token and per byte</span>
              </figcaption>
              <Crossing scores={scores} cut={cut} guess={guess} />
            </figure>
            <CutBits score={here} />
          </div>
        ) : (
          <p className="note quiet" role="status">
            The models are being learnt.
          </p>
        )
      }
      table={
        scores && (
          <>
            <ScoreTable scores={scores} cut={cut} />
            <p className="small quiet">
              {TABLE_NOTE} The novel is {NOVEL.title}, by {NOVEL.author}.
            </p>
          </>
        )
      }
      look={scores ? whatToLookFor(scores, cut) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/perplexity/surprise.ts"
      parts={PARTS}
    />
  )
}
