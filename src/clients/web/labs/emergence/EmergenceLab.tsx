import { useMemo } from 'react'
import { testedModels } from '#labs/emergence'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './emergence-text.ts'
import { shareText } from './figures.ts'
import { GUESSABLE_LENGTHS, ASKED_SIZE, ITEMS, KNOBS } from './knobs.ts'
import { ModelTable } from './ModelTable.tsx'
import { Rise } from './Rise.tsx'
import { Smooth } from './Smooth.tsx'
import './emergence.css'

/** One family of models, scored by whole answers and by degrees. */
export function EmergenceLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['length'])
  const { length, items, seed } = values
  const models = useMemo(() => testedModels(length, items, seed), [length, items, seed])
  const keys = useLabKeys('tokens', by => change({ length: stepped(GUESSABLE_LENGTHS, length, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  return (
    <LabFrame
      id="emergence"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}`}
      predict={
        <Predict
          key={length}
          label="Your prediction of the share of answers that are wholly right"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['none', 'all']}
          format={shareText}
          shown={shown}
          guess={guess}
          measured={models.find(({ size }) => Math.abs(size / ASKED_SIZE - 1) < 1e-6)?.whole}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(length)}</p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="length"
            legend="Tokens of an answer"
            all={GUESSABLE_LENGTHS}
            value={length}
            change={other => change({ length: other })}
          />
          <Segments
            name="items"
            legend="Items of the test"
            all={ITEMS}
            value={items}
            change={other => change({ items: other })}
          />
        </>
      }
      picture={
        <>
          <figure className="rise-figure">
            <figcaption>
              <b>Right or wrong</b>{' '}
              <span className="quiet">tokens and whole answers, over the parameters of the model</span>
            </figcaption>
            <Rise models={models} items={items} guess={guess} />
            <p className="small quiet">
              Lines are exact. A dot is the share solved of {items} drawn items; it is open where none was.
            </p>
          </figure>
          <div className="rise-pair">
            <Smooth
              models={models}
              title="Wrong tokens of an answer"
              part="wrong-tokens"
              name="Wrong tokens"
              value={({ wrong }) => wrong}
              powers={false}
            />
            <Smooth
              models={models}
              title="Loss of the right answer, nats"
              part="loss"
              name="Loss"
              value={({ nats }) => nats}
              powers
            />
          </div>
        </>
      }
      table={
        <>
          <ModelTable models={models} items={items} />
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
        </>
      }
      look={whatToLookFor(models, { length, items })}
      limits={LIMITS}
      code={CODE}
      file="src/labs/emergence/metrics.ts"
      parts={PARTS}
    />
  )
}
