import type { AttemptView } from '#api'
import { rangeText, sumOf, totalOf, resultsIn } from '#wording'
import { PointItem } from './PointItem.tsx'
import { rowsOf } from './report-data.ts'
import type { PointRow } from './report-data.ts'
import '../../components/points.css'

export interface PointsProps {
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
  /** The point whose appeal is being written. */
  readonly appealing: string | undefined
  readonly appeal: (point: string | undefined) => void
}

/** The points with their verdicts: core, then depth. */
export function Points({ view, ...acts }: PointsProps) {
  const rows = rowsOf(view)
  const core = rows.filter(row => row.point.core)
  const depth = rows.filter(row => !row.point.core)
  return (
    <section className="s-points" aria-label="Points">
      <Group name="Core points" rows={core} view={view} {...acts} />
      {depth.length > 0 && <Group name="Depth points" rows={depth} view={view} {...acts} />}
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
        <p className="small quiet num">
          {rangeText(sum)} of {totalOf(outline)}
        </p>
      </div>
      <ol className="points">
        {rows.map(row => (
          <PointItem key={row.point.id} row={row} view={view} {...acts} />
        ))}
      </ol>
    </>
  )
}
