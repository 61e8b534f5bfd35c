import type { DrawnToken, NextToken } from '#labs/decoding'
import { Inline } from '../../components/Markdown.tsx'
import { shareText } from './decoding-text.ts'

interface TokenTableProps {
  readonly model: NextToken
  readonly probabilities: DrawnToken
}

/** The bars as numbers. */
export function TokenTable({ model: { prompt, tokens }, probabilities }: TokenTableProps) {
  const { plain, tempered, drawn } = probabilities
  return (
    <table className="lab-table token-table">
      <caption className="label">{prompt} …</caption>
      <thead>
        <tr>
          <th scope="col">token</th>
          <th scope="col" className="r">
            model
          </th>
          <th scope="col" className="r" data-part="temperature">
            with <Inline text="$T$" />
          </th>
          <th scope="col" className="r" data-part="drawn">
            drawn
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token, i) => (
          <tr key={token}>
            <th scope="row">{token}</th>
            <td className="r">{shareText(plain[i] ?? NaN)}</td>
            <td className="r" data-part="temperature">
              {shareText(tempered[i] ?? NaN)}
            </td>
            <td className="r" data-part="drawn">
              {drawn[i] === 0 && tempered[i] !== 0 ? 'cut' : shareText(drawn[i] ?? NaN)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
