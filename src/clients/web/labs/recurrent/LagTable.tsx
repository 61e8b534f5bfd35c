import type { NormsByLag } from '#labs/recurrent'
import { shareText } from './figures.ts'

export interface LagTableProps {
  readonly norms: NormsByLag
  readonly radius: number
}

/** The picture as numbers, at a few lags and the last. */
export function LagTable({ norms, radius }: LagTableProps) {
  const steps = norms.rnn.length - 1
  const lags = [1, 2, 5, 10, 20, 50, 100].filter(lag => lag < steps)
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">steps back</th>
            <th scope="col" className="r">
              RNN
            </th>
            <th scope="col" className="r">
              LSTM
            </th>
            <th scope="col" className="r">
              GRU
            </th>
            <th scope="col" className="r">
              no tanh
            </th>
          </tr>
        </thead>
        <tbody>
          {[...lags, steps].map(lag => (
            <tr key={lag} data-here={lag === steps ? '' : undefined}>
              <th scope="row">{lag}</th>
              {[norms.rnn, norms.lstm, norms.gru].map((values, i) => (
                <td key={i} className="r">
                  {shareText(values[lag] ?? NaN)}
                </td>
              ))}
              <td className="r">{shareText(radius ** lag)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
