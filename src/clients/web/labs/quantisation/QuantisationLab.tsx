import { SHARING_RULES, BIT_WIDTHS } from '#labs/quantisation'
import type { QuantisationStudy } from '#labs/quantisation'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { RunState } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { KNOBS, perplexitySlidTo, SLIDER, tenthsOf, TEXT_TOKENS } from './knobs.ts'
import { Levels } from './Levels.tsx'
import { Perplexities } from './Perplexities.tsx'
import { ASKS, LIMITS, perplexityAt, ppl, RULE_NAMES, setUp, whatToLookFor } from './quantisation-text.ts'
import './quantisation.css'

const open = () => new Worker(new URL('./quantisation.worker.ts', import.meta.url), { type: 'module' })
const SETTINGS = { tokens: TEXT_TOKENS }

/** The small GPT with rounded weights, and its perplexity on a text that it has not seen. */
export function QuantisationLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['bits', 'rule'])
  const { bits, rule } = values
  const reading = useTraining<typeof SETTINGS, QuantisationStudy>('quantisation', open, SETTINGS, shown)
  const study = reading.progress
  const measured = perplexityAt(study, bits, rule)
  const keys = useLabKeys('bits', by => change({ bits: stepped(BIT_WIDTHS, bits, by) }))
  return (
    <LabFrame
      id="quantisation"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${bits} bits, a scale for ${RULE_NAMES[rule]}`}
      predict={
        <Predict
          key={`${bits}-${rule}`}
          label="Your prediction of the perplexity"
          {...SLIDER}
          ends={['as before', '250 times']}
          format={tenths => ppl(perplexitySlidTo(tenths))}
          shown={shown}
          guess={guess === undefined ? undefined : tenthsOf(guess)}
          measured={measured === undefined ? undefined : tenthsOf(measured)}
          say={tenths => say(Math.round(perplexitySlidTo(tenths)))}
          again={predictAgain}
        >
          <p>{setUp(bits, rule)}</p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="bits"
            legend="Bits a weight"
            all={BIT_WIDTHS}
            value={bits}
            change={other => change({ bits: other })}
          />
          <Segments
            name="rule"
            legend="One scale for"
            all={SHARING_RULES}
            value={rule}
            label={each => RULE_NAMES[each]}
            change={other => change({ rule: other })}
          />
        </>
      }
      picture={
        <>
          <RunState training={reading} doing="Reading with rounded weights" done="Read on this page" />
          <Perplexities
            whole={study?.whole}
            results={study?.results ?? []}
            chosen={{ bits, rule }}
            guess={guess}
          />
          <p className="small quiet">
            Perplexity on {TEXT_TOKENS} tokens that the model has not seen. Dotted: in 16 bits
            {study && `, ${ppl(study.whole)}`}. Each line is for one way to share a scale.
          </p>
          {study && <Levels {...study.sample} bits={bits} rule={rule} />}
        </>
      }
      table={
        <LabTable
          caption="Perplexity by bits and by what shares a scale"
          head={
            <LabHeads
              names={[
                'Bits',
                ...SHARING_RULES.map(each => (
                  <span key={each} data-part="scale">
                    {RULE_NAMES[each]}
                  </span>
                )),
              ]}
            />
          }
        >
          {BIT_WIDTHS.map(each => (
            <LabRow
              key={each}
              name={<span data-part="highest-code scale">{each}</span>}
              here={each === bits}
              cells={SHARING_RULES.map(other => {
                const found = perplexityAt(study, each, other)
                return found === undefined ? '…' : ppl(found)
              })}
            />
          ))}
        </LabTable>
      }
      look={whatToLookFor(study)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/quantisation/rounding.ts"
      parts={PARTS}
    />
  )
}
