import type { compareFits } from '#labs/divergence'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { aheadOf, useAhead, withEach } from '../use-ahead.ts'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { Bumps } from './Bumps.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { ASKS, figure, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './divergence-text.ts'
import { FitTable } from './FitTable.tsx'
import { DISTANCES, KNOBS, LEFT_SHARES, STARTS } from './knobs.ts'
import './divergence.css'

export { DivergenceFigure } from './DivergenceFigure.tsx'

const SHARES = LEFT_SHARES.map(share => share / 100)
const open = () => new Worker(new URL('./divergence.worker.ts', import.meta.url), { type: 'module' })
const AHEAD = aheadOf<typeof compareFits>(open)

/** Forward and reverse KL: one Gaussian on two bumps, fitted by either. */
export function DivergenceLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['distance', 'left'])
  const { distance, left, start } = values
  const keys = useLabKeys('distance', by => change({ distance: stepped(DISTANCES, distance, by) }), [
    's',
    'other start',
    () => change({ start: start === 'left' ? 'right' : 'left' }),
  ])
  const setting = { distance, left: left / 100 }
  const kept = useAhead(AHEAD, setting, [
    ...withEach(setting, 'distance', DISTANCES),
    ...withEach(setting, 'left', SHARES),
  ])
  const comparison = kept?.result

  return (
    <LabFrame
      id="divergence"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`Distance ${distance}, from the ${start}`}
      predict={
        <Predict
          key={`${distance}-${left}`}
          label="Your prediction of the standard deviation"
          least={0.5}
          most={6}
          step={0.1}
          start={2}
          ends={['half a bump', 'six bumps']}
          format={figure}
          shown={shown}
          guess={guess}
          measured={kept?.isCurrent ? kept.result.forward.deviation : undefined}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(distance, left)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="distance"
            legend="Distance of the bumps"
            all={DISTANCES}
            value={distance}
            change={other => change({ distance: other })}
          />
          <Segments
            name="left"
            legend="In the left bump, of 100"
            all={LEFT_SHARES}
            value={left}
            change={other => change({ left: other })}
          />
          <Segments
            name="start"
            legend="Reverse fit starts on the"
            all={STARTS}
            value={start}
            change={other => change({ start: other })}
          />
        </>
      }
      picture={
        comparison && (
          <>
            <div className="bump-pair">
              <figure data-part="forward">
                <figcaption>
                  <b>Forward</b>{' '}
                  <span className="quiet">
                    <Inline text="least $D(p\,\|\,q)$: covers" />
                  </span>
                </figcaption>
                <Bumps target={comparison.target} fit={comparison.forward} by="forward" guess={guess} />
              </figure>
              <figure data-part="reverse">
                <figcaption>
                  <b>Reverse</b>{' '}
                  <span className="quiet">
                    <Inline text="least $D(q\,\|\,p)$: seeks" />
                  </span>
                </figcaption>
                <Bumps
                  target={comparison.target}
                  fit={comparison.reverse[start]}
                  by="reverse"
                  guess={undefined}
                />
              </figure>
            </div>
            <p className="small quiet">
              Filled: the target p. Line: the Gaussian q; the dot is its mean, and the bar one standard
              deviation to either side.
            </p>
          </>
        )
      }
      table={
        <>
          {comparison && <FitTable comparison={comparison} start={start} />}
          <p className="small quiet">
            <Inline text={TABLE_NOTE} />
          </p>
        </>
      }
      look={comparison ? whatToLookFor(comparison, start) : []}
      limits={LIMITS}
      code={CODE}
      file="src/labs/divergence/fit.ts"
      parts={PARTS}
    />
  )
}
