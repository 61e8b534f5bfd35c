import type { NormsByLag } from '#labs/recurrent'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
import { shareText } from './figures.ts'

const NAMES = ['RNN', 'LSTM', 'GRU', 'no tanh'] as const
const COLUMNS = ['rnn', 'lstm', 'gru', 'matrix'] as const

interface LagTableProps {
  readonly norms: NormsByLag
  readonly radius: number
}

/** The picture as numbers, at a few lags and the last. */
export function LagTable({ norms, radius }: LagTableProps) {
  const steps = norms.rnn.length - 1
  const lags = [1, 2, 5, 10, 20, 50, 100].filter(lag => lag < steps)
  return (
    <LabTable head={<LabHeads names={['steps back', ...NAMES.map((name, i) => ofPart(COLUMNS[i], name))]} />}>
      {[...lags, steps].map(lag => {
        const norm = [norms.rnn, norms.lstm, norms.gru].map(values => values[lag] ?? NaN)
        return (
          <LabRow
            key={lag}
            name={lag}
            here={lag === steps}
            cells={[...norm, radius ** lag].map((share, i) => ofPart(COLUMNS[i], shareText(share)))}
          />
        )
      })}
    </LabTable>
  )
}
