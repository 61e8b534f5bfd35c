import { stepped } from '../lab-state.ts'
import { Inline } from '../../components/Markdown.tsx'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { powerText } from './figures.ts'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './haystack-text.ts'
import { effectivePower, FACTS, KNOBS, LEADS, NONE, RULES } from './knobs.ts'
import { LengthChart } from './LengthChart.tsx'
import { LengthTable } from './LengthTable.tsx'
import './haystack.css'

/** The effective length of a window, once a question needs more than one fact from it. */
export function HaystackLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['facts', 'lead', 'rule'])
  const { facts, lead, rule } = values
  const power = effectivePower(rule, lead, facts)
  const keys = useLabKeys('facts', by => change({ facts: stepped(FACTS, facts, by) }))
  return (
    <LabFrame
      id="haystack"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${facts} ${facts === 1 ? 'fact' : 'facts'}`}
      predict={
        <Predict
          key={`${facts}-${lead}-${rule}`}
          label="Your prediction of the effective length"
          least={NONE}
          most={20}
          step={1}
          start={18}
          ends={['nothing of it', 'all of it']}
          format={powerText}
          shown={shown}
          guess={guess}
          measured={power}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(values)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="facts"
            legend="Facts that a question needs"
            all={FACTS}
            value={facts}
            change={other => change({ facts: other })}
          />
          <Segments
            name="lead"
            legend="A fact stands out by"
            all={LEADS}
            value={lead}
            change={other => change({ lead: other })}
          />
          <Segments
            name="rule"
            legend="Threshold"
            all={RULES}
            value={rule}
            label={each => (each === 'ruler' ? '85.6' : '85 % of 4K')}
            change={other => change({ rule: other })}
          />
        </>
      }
      picture={
        <figure>
          <LengthChart setting={values} guess={guess} />
          <figcaption className="small quiet">
            Score over the length of the input, which doubles from mark to mark.{' '}
            <span data-part="threshold">Dotted: the threshold.</span>{' '}
            <span data-part="effective-length">
              The dot is the last length at which the chosen number of facts passes it.
            </span>
          </figcaption>
        </figure>
      }
      table={
        <>
          <LengthTable lead={lead} effective={power === NONE ? 0 : 2 ** power} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(values)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/haystack/lengths.ts"
      parts={PARTS}
    />
  )
}
