import { LABELLERS, METHODS } from '#labs/preferences'
import type { PreferenceProgress, PreferenceSetting } from '#labs/preferences'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { TrainingRun } from '../TrainingRun.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { useTraining } from '../use-training.ts'
import { codeOf } from './code.ts'
import { partsOf } from './parts.ts'
import { BETAS, KNOBS, LAST } from './knobs.ts'
import {
  ASKS,
  LABELLER_NAMES,
  LIMITS,
  LOSS_UNITS,
  METHOD_NAMES,
  ofHundred,
  setUp,
  whatToLookFor,
} from './preferences-text.ts'
import { optimaOf } from './course.ts'
import { RunPictures } from './RunPictures.tsx'
import { OptimumTable, PathTable } from './PathTable.tsx'
import './preferences.css'

const open = () => new Worker(new URL('./preferences.worker.ts', import.meta.url), { type: 'module' })

/** PPO, GRPO and DPO after a reward model that was fitted to comparisons. */
export function PreferencesLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['method', 'beta', 'labeller'])
  const { method, beta, labeller, seed } = values
  const training = useTraining<PreferenceSetting, PreferenceProgress>(
    'preferences',
    open,
    { method, beta, labeller, seed },
    shown,
  )
  const path = training.progress?.path ?? []
  const last = path.at(-1)
  const at = Math.min(values.at, Math.max(0, path.length - 1))
  const here = path[at]
  const move = (to: number) => change({ at: Math.max(0, Math.min(LAST, to)) })
  const keys = useLabKeys('step', by => move(at + by), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const optima = last ? optimaOf(last) : []
  const loss = training.progress?.losses.at(-1)?.[1] ?? NaN

  return (
    <LabFrame
      id="preferences"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${METHOD_NAMES[method]}, seed ${seed}`}
      predict={
        <Predict
          key={`${method}-${beta}-${labeller}`}
          label="Your prediction of how many people of 100"
          least={0}
          most={100}
          step={1}
          start={50}
          ends={['none', 'all']}
          format={ofHundred}
          shown={shown}
          guess={guess}
          measured={training.state === 'done' && last ? 100 * last.wins : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(method, beta, labeller)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="method"
            legend="Trained by"
            all={METHODS}
            value={method}
            label={each => METHOD_NAMES[each]}
            change={each => change({ method: each })}
          />
          <Segments
            name="beta"
            legend={<Inline text="KL penalty $\beta$" />}
            all={BETAS}
            value={beta}
            change={each => change({ beta: each })}
          />
          <Segments
            name="labeller"
            legend="Pairs compared by"
            all={LABELLERS}
            value={labeller}
            label={each => LABELLER_NAMES[each]}
            change={each => change({ labeller: each })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <TrainingRun training={training} unit={LOSS_UNITS[method]} />
          {here && (
            <RunPictures
              path={path}
              at={at}
              guess={guess}
              move={move}
              optima={
                method !== 'grpo' && labeller === 'once' ? optima.filter(each => each.beta !== beta) : []
              }
            />
          )}
        </>
      }
      table={
        here && (
          <>
            <PathTable path={path} here={here} />
            <OptimumTable optima={optima} beta={beta} />
          </>
        )
      }
      look={whatToLookFor({ method, labeller, path, optima, loss })}
      limits={LIMITS}
      code={codeOf(method)}
      file="src/labs/preferences"
      parts={partsOf(method)}
    />
  )
}
