import { useMemo } from 'react'
import { OBJECTIVES } from '#labs/objectives'
import { Inline } from '../../components/Markdown.tsx'
import { LabFrame } from '../LabFrame.tsx'
import { LabText } from '../LabText.tsx'
import { nextSeed, stepped } from '../lab-state.ts'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { examplesOf, readTokens } from './examples.ts'
import { KNOBS, LONGEST, MOST_TOKENS, NAMES, RATES, SPANS } from './knobs.ts'
import { ASKS, LIMITS, passesText, setUp, whatToLookFor } from './objectives-text.ts'
import { CountTable, LengthTable, MaskTable, ParameterTable } from './ObjectiveTables.tsx'
import { SeenGrid } from './SeenGrid.tsx'
import { SignalBars } from './SignalBars.tsx'
import './objectives.css'

/** Training examples of several objectives from one text: what is read, seen and predicted. */
export function ObjectivesLab() {
  const about = ['objective', 'rate', 'span', 'text'] as const
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, about)
  const { objective, rate, span, seed, text } = values
  const made = useMemo(() => examplesOf({ text, rate, span, seed }), [text, rate, span, seed])
  const keys = useLabKeys('objective', by => change({ objective: stepped(OBJECTIVES, objective, by) }), [
    'n',
    'draw again',
    () => change({ seed: nextSeed(seed) }),
  ])
  const tokens = readTokens(text).length
  const here = made.find(each => each.objective === objective)

  return (
    <LabFrame
      id="objectives"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${tokens} tokens`}
      predict={
        <Predict
          key={`${objective}-${rate}-${span}`}
          label="Your prediction of the passes"
          least={0.5}
          most={25}
          step={0.5}
          start={3}
          ends={['more in one', 'few in each']}
          format={passes => (Number.isFinite(passes) ? `${passesText(passes)} passes` : passesText(passes))}
          shown={shown}
          guess={guess}
          measured={here?.passes}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(objective, tokens, rate, span)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <LabText
            label={`Text; its first ${MOST_TOKENS} words and marks are used`}
            value={text}
            longest={LONGEST}
            rows={2}
            change={other => change({ text: other })}
          />
          <Segments
            name="objective"
            legend="Objective"
            all={OBJECTIVES}
            value={objective}
            label={each => NAMES[each]}
            change={other => change({ objective: other })}
          />
          {objective !== 'causal' && objective !== 'task' && (
            <Segments
              name="rate"
              legend={objective === 'diffusion' ? 'Rate t, in percent' : 'Hidden, in percent'}
              all={RATES}
              value={rate}
              change={share => change({ rate: share })}
            />
          )}
          {objective === 'spans' && (
            <Segments
              name="span"
              legend="Mean span"
              all={SPANS}
              value={span}
              change={length => change({ span: length })}
            />
          )}
        </>
      }
      picture={
        <div className="objective-pictures">
          <figure>
            <figcaption>
              <b>What each position reads, has to say, and sees</b>
            </figcaption>
            {here && <SeenGrid example={here.example} objective={objective} />}
            <p className="small quiet">
              A row is a position, a column what it may see. Where a row is strong, the loss counts what it
              predicts.
              {(objective === 'spans' || objective === 'task') &&
                ' The line divides the encoder from the decoder.'}
            </p>
          </figure>
          <figure>
            <figcaption>
              <b data-part="counted">Predictions counted, of the positions computed</b>
            </figcaption>
            <SignalBars made={made} here={objective} guess={guess} causal={tokens - 1} />
          </figure>
        </div>
      }
      table={
        <>
          <CountTable made={made} here={objective} />
          <div className="objective-tables">
            <LengthTable rate={rate} span={span} />
            <MaskTable seed={seed} />
          </div>
          <ParameterTable />
        </>
      }
      look={whatToLookFor(made, tokens, rate)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/objectives/example.ts"
      parts={PARTS}
    />
  )
}
