import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { partsOf } from './parts.ts'
import { ASKS, LIMITS, ofHundred, setUp, TABLE_NOTE, whatToLookFor } from './collapse-text.ts'
import { GenerationTable } from './GenerationTable.tsx'
import { KNOBS, SAMPLES, WAY_NAMES, WAYS } from './knobs.ts'
import { OneChain } from './OneChain.tsx'
import { Shrinking } from './Shrinking.tsx'
import { useFigures } from './use-figures.ts'
import './collapse.css'

/** Model collapse: a Gaussian fitted to its own samples, again and again. */
export function CollapseLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['n', 'way', 'seed'])
  const { n, way, seed } = values
  const keys = useLabKeys('samples', by => change({ n: stepped(SAMPLES, n, by) }), [
    's',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const found = useFigures({ n, way, seed })
  const isOfThis = found?.choice.n === n && found.choice.way === way && found.choice.seed === seed
  const { choice, figures } = found ?? {}

  return (
    <LabFrame
      id="collapse"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${n} samples, ${WAY_NAMES[way]}, seed ${seed}`}
      predict={
        <Predict
          key={`${n}-${way}-${seed}`}
          label="Your prediction of the variance left, of 100"
          least={0}
          most={100}
          step={1}
          start={50}
          ends={['nothing left', 'all of it']}
          format={value => `${ofHundred(value / 100)} of 100`}
          shown={shown}
          guess={guess}
          measured={isOfThis ? 100 * (figures?.average.at(-1) ?? NaN) : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(n, way)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="n"
            legend="Samples of each generation"
            all={SAMPLES}
            value={n}
            change={other => change({ n: other })}
          />
          <Segments
            name="way"
            legend="Earlier data are"
            all={WAYS}
            value={way}
            label={each => WAY_NAMES[each]}
            change={other => change({ way: other })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        figures && (
          <>
            <div className="collapse-pair">
              <figure>
                <figcaption>
                  <b>Variance</b> <span className="quiet">by generation, 100 at first</span>
                </figcaption>
                <Shrinking figures={figures} guess={guess} />
              </figure>
              <figure>
                <figcaption>
                  <b>One chain</b> <span className="quiet">its fit by generation, drawn to one height</span>
                </figcaption>
                <OneChain chain={figures.chains[0] ?? []} />
              </figure>
            </div>
            <p className="small quiet">
              <span data-part="variance">Thin lines: single chains.</span>{' '}
              <span data-part="average-variance">Dots: the average over {figures.chains.length}.</span>{' '}
              <span data-part="expected-variance">Heavy line: the closed form.</span>
            </p>
          </>
        )
      }
      table={
        figures && (
          <>
            <GenerationTable figures={figures} />
            <p className="small quiet">{TABLE_NOTE}</p>
          </>
        )
      }
      look={choice && figures ? whatToLookFor(choice.n, choice.way, figures) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/collapse/generations.ts"
      parts={partsOf(way)}
    />
  )
}
