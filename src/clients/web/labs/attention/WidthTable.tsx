import type { ScaleResult, Spread } from '#labs/attention'
import { Inline } from '../../components/Markdown.tsx'
import { LabTable } from '../LabTable.tsx'
import { two } from './figures.ts'

interface WidthTableProps {
  readonly widths: readonly number[]
  readonly results: readonly (ScaleResult | undefined)[]
  /** The width that the picture shows. */
  readonly here: number
}

/** The picture as numbers, with the other widths. */
export function WidthTable({ widths, results, here }: WidthTableProps) {
  return (
    <LabTable
      head={
        <>
          <tr>
            <th scope="col" rowSpan={2}>
              <Inline text="$d_k$" />
              <span className="vh"> width of a key</span>
            </th>
            <th scope="col" rowSpan={2} className="r" data-part="products">
              spread of <Inline text="$q\cdot k$" />
            </th>
            <th scope="colgroup" colSpan={3} className="over" data-part="products">
              not divided
            </th>
            <th scope="colgroup" colSpan={3} className="over" data-part="divisor">
              divided
            </th>
          </tr>
          <tr>
            <SideHeads part="products" />
            <SideHeads part="divisor" />
          </tr>
        </>
      }
    >
      {widths.map((d, i) => {
        const result = results[i]
        return (
          <tr key={d} data-here={d === here ? '' : undefined}>
            <th scope="row">{d}</th>
            <td className="r" data-part="products">
              {result ? result.deviation.toFixed(1) : '…'}
            </td>
            <Side spread={result?.plain} part="products" />
            <Side spread={result?.divided} part="divisor" />
          </tr>
        )
      })}
    </LabTable>
  )
}

function SideHeads({ part }: { readonly part: string }) {
  return (
    <>
      <th scope="col" className="r side" data-part={`weights ${part}`}>
        largest
      </th>
      <th scope="col" className="r" data-part={part}>
        entropy
      </th>
      <th scope="col" className="r" data-part={part}>
        slope
      </th>
    </>
  )
}

interface SideProps {
  readonly spread: Spread | undefined
  /** The part that the figure of this side shows. */
  readonly part: string
}

function Side({ spread, part }: SideProps) {
  return (
    <>
      <td className="r side" data-part={`weights ${part}`}>
        {spread ? two(spread.largest.mean) : '…'}
      </td>
      <td className="r" data-part={part}>
        {spread ? two(spread.entropy) : '…'}
      </td>
      <td className="r" data-part={part}>
        {spread ? two(spread.slope) : '…'}
      </td>
    </>
  )
}
