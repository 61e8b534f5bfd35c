import { useMemo } from 'react'
import { pairsBeyond, STRETCHES, stretchedPairs } from '#labs/positions'
import type { Stretching } from '#labs/positions'
import { Inline } from '../../components/Markdown.tsx'
import { stepped } from '../lab-state.ts'
import { LabFrame } from '../LabFrame.tsx'
import { Predict } from '../Predict.tsx'
import { Segments } from '../Segments.tsx'
import { useLab } from '../use-lab.ts'
import { useLabKeys } from '../use-lab-keys.ts'
import { Arcs } from './Arcs.tsx'
import { CODE } from './code.ts'
import { PARTS } from './parts.ts'
import { grouped } from './figures.ts'
import { BASES, DIMENSION, FACTORS, KNOBS, WAY_NAMES, WINDOWS } from './knobs.ts'
import type { StretchedView } from './knobs.ts'
import { PairTables } from './PairTables.tsx'
import { ASKS, LIMITS, setUp, TABLE_NOTE, whatToLookFor } from './positions-text.ts'
import { Slowed } from './Slowed.tsx'
import './positions.css'

export { PositionsFigure } from './PositionsFigure.tsx'

/** RoPE beyond its window: which pairs meet new angles, and what each way of stretching does about it. */
export function PositionsLab() {
  const { values, shown, guess, change, say, predictAgain } = useLab(KNOBS, ['base', 'window'])
  const { base, window, stretch, way } = values
  const view = useMemo((): StretchedView => {
    const trained = { base, dimension: DIMENSION, window }
    const of = (each: Stretching) => stretchedPairs(each, trained, stretch)
    const pairs = { plain: of('plain'), interpolated: of('interpolated'), ntk: of('ntk'), yarn: of('yarn') }
    return { trained, stretch, way, pairs }
  }, [base, window, stretch, way])
  const keys = useLabKeys('way of stretching', by => change({ way: stepped(STRETCHES, way, by) }))

  return (
    <LabFrame
      id="positions"
      asks={ASKS}
      shown={shown}
      keys={keys}
      state={`${grouped(window)} tokens, stretched ${stretch} times`}
      predict={
        <Predict
          key={`${base}-${window}`}
          label="Your prediction of the pairs with new angles"
          least={0}
          most={DIMENSION / 2}
          step={1}
          start={DIMENSION / 4}
          ends={['none', 'all']}
          format={String}
          shown={shown}
          guess={guess}
          measured={pairsBeyond(view.pairs.plain)}
          say={say}
          again={predictAgain}
        >
          <p>
            <Inline text={setUp(base, window)} />
          </p>
        </Predict>
      }
      controls={
        <>
          <Segments
            name="way"
            legend="Way of stretching"
            all={STRETCHES}
            value={way}
            label={each => WAY_NAMES[each]}
            change={each => change({ way: each })}
          />
          <Segments
            name="stretch"
            legend="Length, in windows"
            all={FACTORS}
            value={stretch}
            label={each => `${each}×`}
            change={each => change({ stretch: each })}
          />
          <Segments
            name="window"
            legend="Trained window"
            all={WINDOWS}
            value={window}
            label={grouped}
            change={each => change({ window: each })}
          />
          <Segments
            name="base"
            legend="Base"
            all={BASES}
            value={base}
            label={grouped}
            change={each => change({ base: each })}
          />
        </>
      }
      picture={
        <>
          <figure className="arcs-figure">
            <figcaption>
              <b>Angles over {grouped(stretch * window)} tokens</b>{' '}
              <span className="quiet">{WAY_NAMES[way]}; thin was met in training, thick is new</span>
            </figcaption>
            <Arcs view={view} guess={way === 'plain' ? guess : undefined} />
          </figure>
          <figure className="arcs-figure">
            <figcaption>
              <b>How many times slower each pair turns</b>
            </figcaption>
            <Slowed view={view} />
          </figure>
        </>
      }
      table={
        <>
          <PairTables view={view} />
          <p className="small quiet">{TABLE_NOTE}</p>
        </>
      }
      look={whatToLookFor(view)}
      limits={LIMITS}
      code={CODE}
      file="src/labs/rotary.ts and positions/frequencies.ts"
      parts={PARTS}
    />
  )
}
