import { RANKS } from '#domain'
import type { Rank } from '#domain'
import { marksText, sumOf, totalOf, resultsIn } from '#wording'
import { PointItem } from './PointItem.tsx'
import { rowsOf } from './report-data.ts'
import type { PointRow, PointsProps } from './report-data.ts'
import '../../components/points.css'

const GROUPS = {
  core: 'Core points',
  expected: 'Expected points',
  depth: 'Beyond the bar',
} as const satisfies Record<Rank, string>

/** The points with their verdicts: core, expected, and what goes beyond the bar. */
export function Points({ view, ...acts }: PointsProps) {
  const rows = rowsOf(view)
  return (
    <section className="s-points" aria-label="Points">
      {RANKS.map(rank => {
        const own = rows.filter(row => row.point.rank === rank)
        return own.length > 0 && <Group key={rank} name={GROUPS[rank]} rows={own} view={view} {...acts} />
      })}
    </section>
  )
}

function Group({
  name,
  rows,
  view,
  ...acts
}: PointsProps & { readonly name: string; readonly rows: readonly PointRow[] }) {
  const outline = rows.map(row => row.point)
  const sum = sumOf(resultsIn(outline, view.attempt.report.verdicts))
  return (
    <>
      <div className="group">
        <h2 className="label">{name}</h2>
        <p className="small quiet num">{marksText({ ...sum, of: totalOf(outline) })}</p>
      </div>
      <ol className="points">
        {rows.map(row => (
          <PointItem key={row.point.id} row={row} view={view} {...acts} />
        ))}
      </ol>
    </>
  )
}
