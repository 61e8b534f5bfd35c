import { RANKS } from '#domain'
import type { Rank } from '#domain'
import { countText, marksText, sumOf, totalOf, resultsIn } from '#wording'
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
  const results = resultsIn(outline, view.attempt.report.verdicts)
  const list = (
    <ol className="points">
      {rows.map(row => (
        <PointItem key={row.point.id} row={row} view={view} {...acts} />
      ))}
    </ol>
  )
  // Nobody is expected to say these; where none is said, a line is enough.
  if (results.every(({ rank, kind }) => rank === 'depth' && kind === 'missing'))
    return (
      <details className="beyond">
        <summary className="small quiet">
          {name}: {countText(rows.length, 'point')}, none made
        </summary>
        {list}
      </details>
    )
  return (
    <>
      <div className="group">
        <h2 className="label">{name}</h2>
        <p className="small quiet num">{marksText({ ...sumOf(results), of: totalOf(outline) })}</p>
      </div>
      {list}
    </>
  )
}
