import { WINDOW_LENGTHS, scoresOver, weightAmong } from '#labs/haystack'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { FACTS } from './knobs.ts'
import { lengthText, scoreText, headShareText } from './figures.ts'

export interface LengthTableProps {
  readonly lead: number
  /** The effective length in tokens, 0 for none. */
  readonly effective: number
}

export function LengthTable({ lead, effective }: LengthTableProps) {
  const columns = FACTS.map(k => scoresOver(lead, k))
  const heads = ['tokens', ...FACTS.map(k => `${k} ${k === 1 ? 'fact' : 'facts'}`), 'weight']
  return (
    <LabTable head={<LabHeads names={heads} />}>
      {WINDOW_LENGTHS.map((length, i) => (
        <LabRow
          key={length}
          name={lengthText(length)}
          here={length === effective}
          cells={[
            ...columns.map(column => scoreText(column[i]?.score ?? NaN)),
            headShareText(weightAmong(length, lead)),
          ]}
        />
      ))}
    </LabTable>
  )
}
