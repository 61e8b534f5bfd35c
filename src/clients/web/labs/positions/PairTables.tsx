import { pairsBeyond, STRETCHES } from '#labs/positions'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { inDegrees, timesText } from './figures.ts'
import { WAY_NAMES } from './knobs.ts'
import type { StretchedView } from './knobs.ts'

const WAY_HEADS = ['way', 'pairs with new angles', 'most new', 'pair 0 slowed', 'pair 63']
const PAIR_HEADS = ['pair', 'turns in training', 'arc in training', 'arc now', 'new', 'slowed']
const SHOWN_PAIRS = [0, 8, 16, 24, 32, 40, 48, 56, 63]

/** The pictures as numbers: the four ways, and some of the pairs in the way that is shown. */
export function PairTables({ view: { pairs, way } }: { readonly view: StretchedView }) {
  return (
    <>
      <LabTable head={<LabHeads names={WAY_HEADS} />}>
        {STRETCHES.map(each => (
          <LabRow
            key={each}
            name={WAY_NAMES[each]}
            here={each === way}
            cells={[
              pairsBeyond(pairs[each]),
              inDegrees(Math.max(...pairs[each].map(pair => pair.beyond))),
              `${timesText(pairs[each].at(0)?.slowed ?? NaN)}×`,
              `${timesText(pairs[each].at(-1)?.slowed ?? NaN)}×`,
            ]}
          />
        ))}
      </LabTable>
      <LabTable caption={`Pair by pair, ${WAY_NAMES[way]}`} head={<LabHeads names={PAIR_HEADS} />}>
        {SHOWN_PAIRS.map(i => {
          const pair = pairs[way][i]
          return (
            pair && (
              <LabRow
                key={i}
                name={i}
                cells={[
                  timesText(pair.turns),
                  inDegrees(pair.trained),
                  inDegrees(pair.longer),
                  inDegrees(pair.beyond),
                  `${timesText(pair.slowed)}×`,
                ]}
              />
            )
          )
        })}
      </LabTable>
    </>
  )
}
