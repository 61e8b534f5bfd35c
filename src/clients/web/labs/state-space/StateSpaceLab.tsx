import { useMemo } from 'react'
import { bestShare, crossover, recovered } from '#labs/state-space'
import { AmountField } from '../../components/AmountField.tsx'
import { Inline } from '../../components/Markdown.tsx'
import { nextSeed, SEEDS, stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { Costs } from './Costs.tsx'
import { FormTable } from './FormTable.tsx'
import type { held } from './held.ts'
import { FILLER_SHARES, KNOBS, LENGTHS, WIDTHS } from './knobs.ts'
import { ASKS, hundredth, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './state-space-text.ts'
import { Strips } from './Strips.tsx'
import './state-space.css'

export { StateSpaceFigure } from './StateSpaceFigure.tsx'

const open = () => new Worker(new URL('./state-space.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof held>(open)

/** State space layers: a recurrence as a convolution, and as a scan where it is none. */
export function StateSpaceLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['fillers'])
  const { fillers, length, width, seed } = values
  const keys = useLabKeys('fillers', by => change({ fillers: stepped(FILLER_SHARES, fillers, by) }), [
    'n',
    'new seed',
    () => change({ seed: nextSeed(seed) }),
  ])
  const setting = { length, fillers, seed }
  const kept = useAhead(AHEAD, setting, [
    ...withEach(setting, 'fillers', FILLER_SHARES),
    ...withEach(setting, 'length', LENGTHS),
    { ...setting, seed: nextSeed(seed) },
  ])
  const level = useMemo(() => crossover(width), [width])
  const share = bestShare(fillers / 100)

  return (
    <LabFrame
      id="state-space"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Seed ${seed}, ${length} tokens`}
      predict={
        <Predict
          key={fillers}
          label="Your prediction of the share that is recovered, in hundredths"
          least={0}
          most={1}
          step={0.01}
          start={0.2}
          ends={['nothing', 'all of it']}
          format={hundredth}
          shown={shown}
          guess={guess}
          measured={share}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(fillers)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="fillers"
            legend="Fillers, of 100"
            all={FILLER_SHARES}
            value={fillers}
            change={other => change({ fillers: other })}
          />
          <Segments
            name="length"
            legend="Tokens"
            all={LENGTHS}
            value={length}
            change={other => change({ length: other })}
          />
          <Segments
            name="width"
            legend="Width, for the cost"
            all={WIDTHS}
            value={width}
            change={other => change({ width: other })}
          />
          <AmountField label="Seed" value={seed} {...SEEDS} change={other => change({ seed: other })} />
        </>
      }
      picture={
        <>
          <figure className="strips-figure">
            <figcaption>
              <b>Hold the last name</b>{' '}
              <span className="quiet">shaded: the name that is wanted; line: what the layer gives</span>
            </figcaption>
            {kept && (
              <Strips
                held={kept.result}
                fixed={bestShare(kept.setting.fillers / 100)}
                selective={recovered(kept.result.selective, kept.result.wanted)}
                guess={guess}
              />
            )}
          </figure>
          {kept && <FormTable forms={kept.result.forms} />}
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
        </>
      }
      table={
        <figure className="strips-figure">
          <figcaption>
            <b>FLOP per token</b>{' '}
            <span className="quiet">by length of the text, both logarithmic; 16 states a channel</span>
          </figcaption>
          <Costs width={width} level={level} />
        </figure>
      }
      look={kept ? whatToLookFor(kept.result.forms, kept.setting.fillers, width, level) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/state-space/fixed.ts, selective.ts and scan.ts"
      parts={PARTS}
    />
  )
}
