import { NETWORKS } from '#labs/recurrent'
import type { normsByLag } from '#labs/recurrent'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, stepped, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { HIGHEST, LOWEST, placeOf, shareOf, shareText } from './figures.ts'
import { BIASES, KNOBS, RADII, STEP_BOUNDS } from './knobs.ts'
import { LagTable } from './LagTable.tsx'
import { Norms } from './Norms.tsx'
import { asksOf, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './recurrent-text.ts'
import './recurrent.css'

export { RecurrentFigure } from './RecurrentFigure.tsx'

const open = () => new Worker(new URL('./recurrent.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof normsByLag>(open)

/** Backpropagation through time: what is left of a gradient after many steps, in three cells. */
export function RecurrentLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['radius', 'steps'])
  const { radius, bias, steps, seed } = values
  const keys = useLabKeys('radius', by => change({ radius: stepped(RADII, radius, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const setting = { radius, bias, steps, seed }
  const kept = useAhead(AHEAD, setting, [
    ...withEach(setting, 'radius', RADII),
    ...withEach(setting, 'bias', BIASES),
    { ...setting, seed: nextSeed(seed) },
  ])

  return (
    <LabFrame
      id="recurrent"
      asks={asksOf(steps)}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${NETWORKS} networks`}
      predict={
        <Predict
          key={`${radius}-${steps}`}
          label="Your prediction of the norm that is left"
          least={0}
          most={HIGHEST - LOWEST}
          step={0.5}
          start={-LOWEST}
          ends={['nothing left', 'exploded']}
          format={place => shareText(shareOf(place))}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? placeOf(kept.result.rnn[steps] ?? NaN) : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(radius, steps)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="radius"
            legend="Spectral radius"
            all={RADII}
            value={radius}
            change={other => change({ radius: other })}
          />
          <Segments
            name="bias"
            legend="Bias of the gate"
            all={BIASES}
            value={bias}
            change={other => change({ bias: other })}
          />
          <AmountField
            label="Steps"
            value={steps}
            {...STEP_BOUNDS}
            change={many => change({ steps: many })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <figure className="norms-figure">
          <figcaption>
            <b>Norm of the gradient</b>{' '}
            <span className="quiet">by steps back from the loss, logarithmic</span>
          </figcaption>
          {kept && <Norms norms={kept.result} radius={kept.setting.radius} guess={guess} />}
        </figure>
      }
      table={
        <>
          {kept && <LagTable norms={kept.result} radius={kept.setting.radius} />}
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
        </>
      }
      look={
        kept ? whatToLookFor(kept.result, kept.setting.radius, kept.setting.bias, kept.setting.steps) : []
      }
      limits={LIMITS}
      code={CODE}
      file="src/labs/recurrent/through-time.ts"
      parts={PARTS}
    />
  )
}
