import { pairsBeyond, STRETCHES } from '#labs/positions'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { inDegrees, timesText } from './figures.ts'
import { WAY_NAMES } from './knobs.ts'
import type { StretchedView } from './knobs.ts'

const WAY_HEADS = [
  'way',
  marked('new', 'pairs with new angles'),
  marked('new', 'most new'),
  'pair 0 slowed',
  'pair 63',
]
const PAIR_HEADS = [
  'pair',
  marked('turns', 'turns in training'),
  marked('arc', 'arc in training'),
  marked('arc', 'arc now'),
  marked('new', 'new'),
  'slowed',
]
const SHOWN_PAIRS = [0, 8, 16, 24, 32, 40, 48, 56, 63]

/** The pictures as numbers: the four ways, and some of the pairs in the way that is shown. */
export function PairTables({ view: { pairs, way } }: { readonly view: StretchedView }) {
  return (
    <>
      <LabTable head={<LabHeads names={WAY_HEADS} />}>
        {STRETCHES.map(each => (
          <LabRow
            key={each}
            name={marked(each, WAY_NAMES[each])}
            here={each === way}
            cells={[
              marked('new', pairsBeyond(pairs[each])),
              marked('new', inDegrees(Math.max(...pairs[each].map(pair => pair.beyond)))),
              marked(each, `${timesText(pairs[each].at(0)?.slowed ?? NaN)}×`),
              marked(each, `${timesText(pairs[each].at(-1)?.slowed ?? NaN)}×`),
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
                  marked('turns', timesText(pair.turns)),
                  marked('arc', inDegrees(pair.trained)),
                  marked('arc', inDegrees(pair.longer)),
                  marked('new', inDegrees(pair.beyond)),
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

function marked(part: string, text: string | number) {
  return <span data-part={part}>{text}</span>
}
