import { WINDOW_LENGTHS, scoresOver, weightAmong } from '#labs/haystack'
import { byPart } from '../of-part.tsx'
import { LabHeads, LabRow, LabTable } from '../LabTable.tsx'
import { FACTS } from './knobs.ts'
import { lengthText, scoreText, headShareText } from './figures.ts'

/** By column, after the length. */
const COLUMN_PARTS = FACTS.map(k => (k === 1 ? 'one-fact' : 'all-facts'))

interface LengthTableProps {
  readonly lead: number
  /** The effective length in tokens, 0 for none. */
  readonly effective: number
}

export function LengthTable({ lead, effective }: LengthTableProps) {
  const columns = FACTS.map(k => scoresOver(lead, k))
  const facts = FACTS.map(k => `${k} ${k === 1 ? 'fact' : 'facts'}`)
  const heads = ['tokens', ...byPart(COLUMN_PARTS, facts), 'weight']
  return (
    <LabTable head={<LabHeads names={heads} />}>
      {WINDOW_LENGTHS.map((length, i) => (
        <LabRow
          key={length}
          name={
            length === effective ? (
              <span data-part="effective-length one-fact all-facts">{lengthText(length)}</span>
            ) : (
              lengthText(length)
            )
          }
          here={length === effective}
          cells={byPart(COLUMN_PARTS, [
            ...columns.map(column => scoreText(column[i]?.score ?? NaN)),
            headShareText(weightAmong(length, lead)),
          ])}
        />
      ))}
    </LabTable>
  )
}
