import { pairsBeyond, stretchedPairs } from '#labs/positions'
import type { Stretching } from '#labs/positions'
import { LabFigure } from '../LabFigure.tsx'
import type { FigureProps } from '../LabFigure.tsx'
import { valuesAt } from '../lab-state.ts'
import { Arcs } from './Arcs.tsx'
import { grouped, pairCount } from './figures.ts'
import { DIMENSION, KNOBS, WAY_NAMES } from './knobs.ts'
import { Slowed } from './Slowed.tsx'

/** The arc that each pair passes through, and how much each way of stretching slows it. */
export function PositionsFigure({ query }: FigureProps) {
  const { base, window, stretch, way } = valuesAt(KNOBS, query)
  const trained = { base, dimension: DIMENSION, window }
  const of = (each: Stretching) => stretchedPairs(each, trained, stretch)
  const pairs = { plain: of('plain'), interpolated: of('interpolated'), ntk: of('ntk'), yarn: of('yarn') }
  const view = { trained, stretch, way, pairs }
  const caption =
    `Angles of the ${DIMENSION / 2} pairs of a head over ${grouped(stretch * window)} tokens, trained on ` +
    `${grouped(window)}, ${WAY_NAMES[way]}: ${pairCount(pairsBeyond(pairs[way]))} with angles that training never ` +
    'showed (thick).'
  return (
    <LabFigure caption={caption}>
      <Arcs view={view} guess={undefined} />
      {way !== 'plain' && <Slowed view={view} />}
    </LabFigure>
  )
}
