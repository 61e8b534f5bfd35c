import { useMemo } from 'react'
import { courseOf, cutWords } from '#labs/tokeniser'
import { AmountField } from '../../components/AmountField.tsx'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { LabText } from '../LabText.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { CutText } from './CutText.tsx'
import { Descent } from './Descent.tsx'
import { KNOBS, LONGEST, MERGES } from './knobs.ts'
import { MergesSoFar } from './MergesSoFar.tsx'
import { MergeTable } from './MergeTable.tsx'
import { ASKS, LIMITS, one, setUp, whatToLookFor } from './tokeniser-text.ts'
import './tokeniser.css'

const NAMES = { bytes: 'its bytes', unknown: 'unknown' } as const

/** Byte-pair encoding learnt from the reader's own text, merge by merge. */
export function TokeniserLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, [
    'merges',
    'strange',
    'text',
    'other',
  ])
  const { text, other, strange } = values
  const course = useMemo(() => courseOf(text, other, MERGES.most, strange), [text, other, strange])
  // A short text has no more pairs before all merges that were asked for are done.
  const many = Math.min(values.merges, course.merges.length)
  const merges = course.merges.slice(0, many)
  const move = (step: number) => change({ merges: Math.max(0, Math.min(course.merges.length, many + step)) })
  const keys = useLabKeys('merge', move)
  const last = merges.at(-1)
  const newest = last && last.left + last.right

  return (
    <LabFrame
      id="tokeniser"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${many} of ${course.merges.length} merges`}
      predict={
        <Predict
          label="Your prediction of the tokens per word"
          least={1}
          most={8}
          step={0.1}
          start={4}
          ends={['one a word', 'one a letter']}
          format={one}
          shown={shown}
          guess={guess}
          measured={course.other[many] ?? NaN}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(text, many)}</p>
        </Predict>
      }
      controls={
        <>
          <LabText
            label="First text, to learn from"
            value={text}
            longest={LONGEST.text}
            rows={4}
            change={own => change({ text: own })}
          />
          <LabText
            label="Second text, to cut"
            value={other}
            longest={LONGEST.other}
            rows={2}
            change={own => change({ other: own })}
          />
          <AmountField
            label="Merges"
            value={values.merges}
            {...MERGES}
            change={wanted => change({ merges: wanted })}
          />
          <Segments
            name="strange"
            legend="A letter never seen becomes"
            all={['bytes', 'unknown'] as const}
            value={strange}
            label={each => NAMES[each]}
            change={each => change({ strange: each })}
          />
        </>
      }
      picture={
        <>
          <div className="tokeniser-pictures">
            <figure>
              <figcaption>
                <b>Tokens per word</b>
              </figcaption>
              <Descent course={course} merges={many} guess={guess} />
            </figure>
            <figure>
              <figcaption>
                <b>The merges so far</b>
              </figcaption>
              <MergesSoFar merges={merges} next={course.merges[many]} move={move} />
            </figure>
          </div>
          <CutText
            title="The second text"
            part="replayed"
            words={cutWords(other, merges, course.alphabet, strange)}
            newest={newest}
          />
          <CutText
            title="The first text, learnt from"
            part="learnt"
            words={cutWords(text, merges, course.alphabet, strange)}
            newest={newest}
          />
          <p className="small quiet">
            Each box is a token.{newest && ' The newest is dark.'} Dashed boxes are letters that the first
            text did not have.
          </p>
        </>
      }
      table={<MergeTable course={course} here={many} />}
      look={whatToLookFor(course, text, many)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/tokeniser/bpe.ts"
      parts={PARTS}
    />
  )
}
