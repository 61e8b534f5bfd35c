import { useMemo } from 'react'
import { capacityFactors, loadOverTraining } from '#labs/experts'
import { AmountField } from '../../components/AmountField.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { ofPart } from '../of-part.tsx'
import { Bands } from './Bands.tsx'
import { CODE } from './code.ts'
import { PARTS, REMEDY_PARTS } from './parts.ts'
import { Drops } from './Drops.tsx'
import { ASKS, LIMITS, percent, REMEDY_NAMES, remedyText, setUp, whatToLookFor } from './experts-text.ts'
import { CAPACITIES, FORCES, KNOBS, REMEDIES, RUN_SIZE, STRENGTHS } from './knobs.ts'
import { LoadTables } from './LoadTables.tsx'
import './experts.css'

export { ExpertsFigure } from './ExpertsFigure.tsx'

/** A router in training: where the tokens go without and with balancing, and which are dropped. */
export function ExpertsLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['capacity'])
  const { capacity, remedy, force, seed } = values
  const strength = STRENGTHS[remedy][force]
  const keys = useLabKeys('capacity', by => change({ capacity: stepped(CAPACITIES, capacity, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const alone = useMemo(() => loadOverTraining({ ...RUN_SIZE, remedy: 'none', strength: 0, seed }), [seed])
  const balanced = useMemo(
    () => loadOverTraining({ ...RUN_SIZE, remedy, strength, seed }),
    [remedy, strength, seed],
  )
  const at = capacityFactors().indexOf(capacity)
  const dropped = [alone.dropped[at] ?? NaN, balanced.dropped[at] ?? NaN] as const

  return (
    <LabFrame
      id="experts"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${RUN_SIZE.batches} batches`}
      predict={
        <Predict
          key={capacity}
          label="Your prediction of the share that is dropped"
          least={0}
          most={1}
          step={0.01}
          start={0.5}
          ends={['none dropped', 'all dropped']}
          format={percent}
          shown={shown}
          guess={guess}
          measured={dropped[0]}
          say={say}
          again={predictAgain}
        >
          <p>{setUp(capacity)}</p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="capacity"
            legend="Capacity factor"
            all={CAPACITIES}
            value={capacity}
            change={other => change({ capacity: other })}
          />
          <Segments
            name="remedy"
            legend="Balanced by"
            all={REMEDIES}
            value={remedy}
            label={each => REMEDY_NAMES[each]}
            change={other => change({ remedy: other })}
          />
          {remedy !== 'choice' && (
            <Segments
              name="force"
              legend="Strength"
              all={FORCES}
              value={force}
              change={other => change({ force: other })}
            />
          )}
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <div className="experts-pictures">
            <figure>
              <figcaption data-part="gain">
                <b>Left alone</b> <span className="quiet">tokens by expert</span>
              </figcaption>
              <Bands load={alone} name="Left alone" part="gain" />
            </figure>
            <figure>
              <figcaption data-part={REMEDY_PARTS[remedy]}>
                <b>Balanced</b> <span className="quiet">by {remedyText({ remedy, force })}</span>
              </figcaption>
              <Bands load={balanced} name="Balanced" part={REMEDY_PARTS[remedy]} />
            </figure>
            <figure>
              <figcaption data-part="dropped">
                <b>Tokens dropped</b>{' '}
                <span className="quiet">of the last {RUN_SIZE.batches / 4} batches</span>
              </figcaption>
              <Drops alone={alone.dropped} balanced={balanced.dropped} capacity={capacity} guess={guess} />
            </figure>
          </div>
          <p className="small quiet">
            A band is the share of one expert, over five batches each; the busiest at the end is the lowest.
            The load is balanced by one of three: {ofPart(REMEDY_PARTS.loss, 'a balance loss')},{' '}
            {ofPart(REMEDY_PARTS.bias, 'a bias per expert')} or {ofPart(REMEDY_PARTS.choice, 'expert choice')}
            .
          </p>
        </>
      }
      table={<LoadTables alone={alone} balanced={balanced} capacity={capacity} remedy={remedy} />}
      look={whatToLookFor({ alone, balanced, remedy, force }, capacity, dropped)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/experts/collapse.ts and capacity.ts"
      parts={PARTS}
    />
  )
}
