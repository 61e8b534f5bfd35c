import { useMemo } from 'react'
import { drawFrom, keptTokens, sureModel, unsureModel } from '#labs/decoding'
import type { SamplingRule, Writing, WritingSettings } from '#labs/decoding'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { LabText } from '../LabText.tsx'
import { RunState } from '../TrainingRun.tsx'
import { useLast } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { Bars } from './Bars.tsx'
import { CODE } from './code.ts'
import { partOf, PARTS } from './parts.ts'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor, whatWasWritten } from './decoding-text.ts'
import { KEPT_BOUNDS, LONGEST, CUTS, HUNDREDTHS, KNOBS, TEMPERATURES } from './knobs.ts'
import { RuleTable } from './RuleTable.tsx'
import { TokenTable } from './TokenTable.tsx'
import { CachePrices, WrittenTexts } from './WrittenTexts.tsx'
import './decoding.css'

const open = () => new Worker(new URL('./decoding.worker.ts', import.meta.url), { type: 'module' })

/** The lab on decoding: temperature and a cut on one next token, of a sure model and of an unsure one. */
export function DecodingLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['T', 'cut', 'k', 'p', 'm'])
  const { T, cut, k, p, m, seed, text } = values
  const rule: SamplingRule = { T, cut, k, mass: p / 100, share: m / 100 }
  const keys = useLabKeys('temperature', by => change({ T: stepped(TEMPERATURES, T, by) }), [
    'n',
    'other seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const written = useTraining<WritingSettings, Writing>('decoding', open, { prompt: text, rule, seed }, shown)
  const isOver = written.state === 'done' || written.state === 'stopped'
  // The previous texts stay until the next ones are complete.
  const whole = useLast(text, isOver ? written.progress : undefined)
  const { texts = [], prices = [] } = whole?.result ?? written.progress ?? {}
  const { picture, tables, measured } = useMemo(
    () => ruleShown(rule, guess),
    // The small GPT's texts do not affect it. The rule is a new object at each render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [T, cut, k, p, m, guess],
  )

  return (
    <LabFrame
      id="decoding"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`T = ${T}, ${cut === 'none' ? 'no cut' : cut}, seed ${seed}`}
      predict={
        <Predict
          label={`Your prediction of the probability of ${unsureModel.tokens[0]}`}
          least={0.01}
          most={1}
          step={0.01}
          start={0.5}
          ends={['hardly ever', 'always']}
          format={value => value.toFixed(2)}
          shown={shown}
          guess={guess}
          measured={measured}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(rule)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="T"
            legend={<Inline text="Temperature $T$" />}
            all={TEMPERATURES}
            value={T}
            change={other => change({ T: other })}
          />
          <Segments name="cut" legend="Cut" all={CUTS} value={cut} change={other => change({ cut: other })} />
          {cut === 'top-k' && (
            <AmountField
              label="Tokens kept"
              value={k}
              {...KEPT_BOUNDS}
              change={many => change({ k: many })}
            />
          )}
          {cut === 'top-p' && (
            <AmountField
              label="Sum to reach, in 100"
              value={p}
              {...HUNDREDTHS}
              change={sum => change({ p: sum })}
            />
          )}
          {cut === 'min-p' && (
            <AmountField
              label="Least share of the top, in 100"
              value={m}
              {...HUNDREDTHS}
              change={share => change({ m: share })}
            />
          )}
        </>
      }
      picture={picture}
      table={
        <>
          {tables}
          <LabText
            label="A beginning for the small GPT to continue by the same rule"
            value={text}
            longest={LONGEST}
            rows={2}
            change={own => change({ text: own })}
          />
          <RunState training={written} doing="Writing" done="Written on this page" />
          <WrittenTexts prompt={whole?.setting ?? text} texts={texts} />
          <CachePrices prices={prices} />
        </>
      }
      look={[...whatToLookFor(rule), ...whatWasWritten(texts, prices)]}
      limits={LIMITS}
      code={CODE}
      file="src/labs/decoding/sampling.ts"
      parts={PARTS}
    />
  )
}

/** Pictures and tables of a rule. */
function ruleShown(rule: SamplingRule, guess: number | undefined) {
  const models = [
    { title: 'Unsure', model: unsureModel, probabilities: drawFrom(unsureModel, rule) },
    { title: 'Sure', model: sureModel, probabilities: drawFrom(sureModel, rule) },
  ]
  return {
    measured: models[0]?.probabilities.drawn[0] ?? NaN,
    picture: (
      <>
        <div className="decoding-pair">
          {models.map(({ title, model, probabilities }, i) => (
            <figure key={title}>
              <figcaption>
                <b data-part={partOf(rule.cut)}>
                  {title}: {keptTokens(probabilities.drawn)} of {model.tokens.length} kept
                </b>{' '}
                <span className="quiet">{model.prompt} …</span>
              </figcaption>
              <Bars
                model={model}
                probabilities={probabilities}
                cut={rule.cut}
                guess={i === 0 ? guess : undefined}
              />
            </figure>
          ))}
        </div>
        <p className="small quiet">
          A bar is the probability with which a token is drawn; the line in it, where the bar ended before
          what was cut was shared out. Dashed bars are cut. Each side has its own scale.
        </p>
      </>
    ),
    tables: (
      <>
        <RuleTable rule={rule} />
        <div className="decoding-pair">
          {models.map(({ title, model, probabilities }) => (
            <TokenTable key={title} model={model} probabilities={probabilities} />
          ))}
        </div>
        <p className="small quiet">
          <Inline text={TABLE_NOTE} />
        </p>
      </>
    ),
  }
}
