import type { Course } from '#labs/tokeniser'
import { LabTable, NumberCells, NumberHeads } from '../LabTable.tsx'
import { ofPart } from '../of-part.tsx'
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
          <th scope="col" data-part="pair merged">
            the last of them
          </th>
          <NumberHeads
            names={[
              ofPart('count', 'its count'),
              ofPart('learnt', 'tokens a word, first text'),
              ofPart('replayed', 'second text'),
            ]}
          />
        </tr>
      }
    >
      {rows.map(row => {
        const merge = course.merges[row - 1]
        return (
          <tr key={row} data-here={row === here ? '' : undefined}>
            <th scope="row">{row}</th>
            <td data-part="pair merged">{merge ? `${merge.left} + ${merge.right}` : 'none'}</td>
            <NumberCells
              cells={[
                ofPart('count', merge?.count),
                ofPart('learnt', one(course.learnt[row] ?? NaN)),
                ofPart('replayed', one(course.other[row] ?? NaN)),
              ]}
            />
          </tr>
        )
      })}
    </LabTable>
  )
}
