import { useMemo } from 'react'
import { collapseFigures } from '#labs/collapse'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { ASKS, LIMITS, ofHundred, setUp, TABLE_NOTE, whatToLookFor } from './collapse-text.ts'
import { GenerationTable } from './GenerationTable.tsx'
import { chainsFor, DOCUMENTS, KNOBS, loopOf, SAMPLES, TOPICS, WAY_NAMES, WAYS } from './knobs.ts'
import { OneChain } from './OneChain.tsx'
import { Shrinking } from './Shrinking.tsx'
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
  const figures = useMemo(
    () =>
      collapseFigures({
        loop: loopOf(n, way),
        chains: chainsFor(n),
        topics: TOPICS,
        documents: DOCUMENTS,
        seed,
      }),
    [n, way, seed],
  )
  const measured = 100 * (figures.average.at(-1) ?? NaN)

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
          measured={measured}
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
            Thin lines: single chains. Dots: the average over {figures.chains.length}. Heavy line: the closed
            form.
          </p>
        </>
      }
      table={
        <>
          <GenerationTable figures={figures} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(n, way, figures)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/collapse/generations.ts"
    />
  )
}
