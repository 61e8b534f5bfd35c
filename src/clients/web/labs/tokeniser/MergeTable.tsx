import type { Course } from '#labs/tokeniser'
import { LabTable, NumberCells, NumberHeads } from '../LabTable.tsx'
import { one } from './tokeniser-text.ts'

const ROWS = [0, 1, 2, 3, 5, 10, 20, 40, 60, 80, 100, 150, 200]

/** The picture as numbers, at some of the merges and at those that the page shows. */
export function MergeTable({ course, here }: { readonly course: Course; readonly here: number }) {
  const rows = [...new Set([...ROWS, here, course.merges.length])]
    .filter(row => row <= course.merges.length)
    .toSorted((a, b) => a - b)
  return (
    <LabTable
      head={
        <tr>
          <th scope="col">merges</th>
          <th scope="col">the last of them</th>
          <NumberHeads names={['its count', 'tokens a word, learnt text', 'second text']} />
        </tr>
      }
    >
      {rows.map(row => {
        const merge = course.merges[row - 1]
        return (
          <tr key={row} data-here={row === here ? '' : undefined}>
            <th scope="row">{row}</th>
            <td>{merge ? `${merge.left} + ${merge.right}` : 'none'}</td>
            <NumberCells
              cells={[merge?.count, one(course.learnt[row] ?? NaN), one(course.other[row] ?? NaN)]}
            />
          </tr>
        )
      })}
    </LabTable>
  )
}
