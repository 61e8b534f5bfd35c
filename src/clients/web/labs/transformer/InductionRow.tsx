import { induction, likeliestAt } from '#labs/transformer'
import { LabTable, NumberCells, NumberHeads } from '../LabTable.tsx'

const ONCE = 'QJXBWKZP'
/** The start token, at which a head can look when it finds nothing. */
const START = 26
const IDS = [START, ...[...ONCE, ...ONCE].map(letter => letter.charCodeAt(0) - 65)]

/** Random letters said twice, and the predictions of a hand-built induction head after each. */
export function InductionRow() {
  const { predictions } = induction(IDS, 27)
  const said = IDS.map((_, place) => {
    const letter = likeliestAt(predictions, place)
    return (predictions[place]?.[letter] ?? 0) > 0.5 ? letterOf(letter) : '–'
  })
  return (
    <LabTable
      caption="An induction head, written out: letters said twice"
      head={
        <tr>
          <th scope="col">Reads</th>
          <NumberHeads names={IDS.map(letterOf)} />
        </tr>
      }
    >
      <tr>
        <th scope="row">Says next</th>
        <NumberCells cells={said} />
      </tr>
    </LabTable>
  )
}

function letterOf(id: number): string {
  return id === START ? '·' : String.fromCharCode(65 + id)
}
