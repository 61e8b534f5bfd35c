import type { PointId } from '#domain'
import type { PointResult } from '#api'
import { keysOf, LEVEL_MEANINGS, LEVEL_NAMES } from '#wording'
import { Rule } from '../../components/Rule.tsx'
import { STATE_MEANINGS, STATE_NAMES } from './bank-state.ts'

const BOXES = {
  met: 'made in full',
  partial: 'made in part',
  contradicted: 'contradicted',
  missing: 'not said',
  unjudged: 'not judged',
} as const satisfies Record<PointResult['kind'], string>

/** The legend: meanings of the words and boxes of a row. */
export function Legend() {
  return (
    <details className="legend">
      <summary>What the words and boxes mean</summary>
      <div className="legend-body small">
        <section aria-labelledby="legend-states">
          <h2 id="legend-states" className="label">
            State
          </h2>
          <dl>
            {keysOf(STATE_NAMES).map(state => (
              <div key={state}>
                <dt>{STATE_NAMES[state]}</dt>
                <dd>{STATE_MEANINGS[state]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="legend-boxes">
          <h2 id="legend-boxes" className="label">
            Boxes
          </h2>
          <p>
            One for each point of a good answer, as wide as its weight; core points stand first, then expected
            ones, then depth. Faint boxes have not been tried.
          </p>
          <dl>
            {keysOf(BOXES).map(kind => (
              <div key={kind}>
                <dt aria-hidden="true">
                  <Rule points={[example(kind)]} />
                </dt>
                <dd>{BOXES[kind]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="legend-levels">
          <h2 id="legend-levels" className="label">
            Level
          </h2>
          <dl>
            {keysOf(LEVEL_NAMES).map(level => (
              <div key={level}>
                <dt>{LEVEL_NAMES[level]}</dt>
                <dd>{LEVEL_MEANINGS[level]}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </details>
  )
}

function example(kind: PointResult['kind']): PointResult {
  return { id: kind as PointId, rank: 'core', weight: 3, kind } // A slug by its form; it names no point.
}
