import type { Course } from '#labs/tokeniser'
import { one } from './tokeniser-text.ts'

const ROWS = [0, 1, 2, 3, 5, 10, 20, 40, 60, 80, 100, 150, 200]

/** The picture as numbers, at some of the merges and at those that the page shows. */
export function MergeTable({ course, here }: { readonly course: Course; readonly here: number }) {
  const rows = [...new Set([...ROWS, here, course.merges.length])]
    .filter(row => row <= course.merges.length)
    .toSorted((a, b) => a - b)
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="The same as numbers">
      <table className="lab-table">
        <caption className="label">The same as numbers</caption>
        <thead>
          <tr>
            <th scope="col">merges</th>
            <th scope="col">the last of them</th>
            <th scope="col" className="r">
              its count
            </th>
            <th scope="col" className="r">
              tokens a word, learnt text
            </th>
            <th scope="col" className="r">
              second text
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const merge = course.merges[row - 1]
            return (
              <tr key={row} data-here={row === here ? '' : undefined}>
                <th scope="row">{row}</th>
                <td>{merge ? `${merge.left} + ${merge.right}` : 'none'}</td>
                <td className="r">{merge?.count}</td>
                <td className="r">{one(course.learnt[row] ?? NaN)}</td>
                <td className="r">{one(course.other[row] ?? NaN)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
