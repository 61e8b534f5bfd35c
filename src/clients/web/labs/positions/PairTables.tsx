import { pairsBeyond, STRETCHES } from '#labs/positions'
import { inDegrees, timesText } from './figures.ts'
import { WAY_NAMES } from './knobs.ts'
import type { StretchedView } from './knobs.ts'

const SHOWN_PAIRS = [0, 8, 16, 24, 32, 40, 48, 56, 63]

/** The pictures as numbers: the four ways, and some of the pairs in the way that is shown. */
export function PairTables({ view: { pairs, way } }: { readonly view: StretchedView }) {
  return (
    <>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="The ways of stretching as numbers">
        <table className="lab-table">
          <caption className="label">The same as numbers</caption>
          <thead>
            <tr>
              <th scope="col">way</th>
              <th scope="col" className="r">
                pairs with new angles
              </th>
              <th scope="col" className="r">
                most new
              </th>
              <th scope="col" className="r">
                pair 0 slowed
              </th>
              <th scope="col" className="r">
                pair 63
              </th>
            </tr>
          </thead>
          <tbody>
            {STRETCHES.map(each => (
              <tr key={each} data-here={each === way ? '' : undefined}>
                <th scope="row">{WAY_NAMES[each]}</th>
                <td className="r">{pairsBeyond(pairs[each])}</td>
                <td className="r">{inDegrees(Math.max(...pairs[each].map(pair => pair.beyond)))}</td>
                <td className="r">{timesText(pairs[each].at(0)?.slowed ?? NaN)}×</td>
                <td className="r">{timesText(pairs[each].at(-1)?.slowed ?? NaN)}×</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label="Pairs as numbers">
        <table className="lab-table">
          <caption className="label">Pair by pair, {WAY_NAMES[way]}</caption>
          <thead>
            <tr>
              <th scope="col">pair</th>
              <th scope="col" className="r">
                turns in training
              </th>
              <th scope="col" className="r">
                arc in training
              </th>
              <th scope="col" className="r">
                arc now
              </th>
              <th scope="col" className="r">
                new
              </th>
              <th scope="col" className="r">
                slowed
              </th>
            </tr>
          </thead>
          <tbody>
            {SHOWN_PAIRS.map(i => {
              const pair = pairs[way][i]
              return (
                pair && (
                  <tr key={i}>
                    <th scope="row">{i}</th>
                    <td className="r">{timesText(pair.turns)}</td>
                    <td className="r">{inDegrees(pair.trained)}</td>
                    <td className="r">{inDegrees(pair.longer)}</td>
                    <td className="r">{inDegrees(pair.beyond)}</td>
                    <td className="r">{timesText(pair.slowed)}×</td>
                  </tr>
                )
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
