import type { ReadPosition, Share } from '#labs/transformer'
import { LabTable } from '../LabTable.tsx'
import { shareBehind, signed, wordOf } from './transformer-text.ts'

interface StreamLadderProps {
  readonly position: ReadPosition
  /** The state of the stream from which on the model's own choice is the first. */
  readonly settled: number
  readonly guess: number | undefined
}

/** The stream from the top down: what it would say at each state, and what was added there to the last choice. */
export function StreamLadder({ position: { lens, shares, norms }, settled, guess }: StreamLadderProps) {
  const choice = wordOf(lens.at(-1)?.candidates[0]?.token ?? '')
  const largest = Math.max(...lens.map((_, i) => Math.abs(shareBehind(shares as readonly Share[], i))))
  return (
    <LabTable
      caption={`What the stream would say, from the top down to the embedding; its choice is ${choice}`}
      head={
        <tr>
          <th scope="col">Behind</th>
          <th scope="col" data-part="lens">
            Likeliest here
          </th>
          <th scope="col" className="r" data-part="lens">
            Place of {choice}
          </th>
          <th scope="col">Adds to its logit</th>
          <th scope="col" className="r">
            Length
          </th>
        </tr>
      }
    >
      {lens
        .map((row, i) => {
          const share = shareBehind(shares, i)
          const part = i === 0 ? undefined : i % 2 === 1 ? 'attention' : 'network'
          return (
            <tr
              key={row.behind}
              data-here={i >= settled ? '' : undefined}
              data-guess={i === guess ? '' : undefined}
            >
              <th scope="row" data-part={part}>
                {row.behind}
              </th>
              <td className="gpt-said" data-part="lens">
                {row.candidates.map(({ token, p }, place) => (
                  <span key={place} className={place === 0 ? undefined : 'quiet'}>
                    <b>{wordOf(token)}</b> <small className="num">{p.toFixed(2)}</small>
                  </span>
                ))}
              </td>
              <td className="r num" data-part="lens">
                {row.rank}
              </td>
              <td data-part={part === 'attention' ? 'written attention' : part}>
                <span className="gpt-share">
                  <i
                    data-below={share < 0 ? '' : undefined}
                    style={{ width: `${((100 * Math.abs(share)) / (largest || 1)).toFixed(1)}%` }}
                  />
                  <span className="num">{signed(share)}</span>
                </span>
              </td>
              <td className="r num">{norms[i]?.toFixed(1)}</td>
            </tr>
          )
        })
        .toReversed()}
    </LabTable>
  )
}
