import type { PointOutline, Verdict } from '#domain'
import type { PointResult } from '#api'
import {
  beginsRank,
  beyondText,
  inReportOrder,
  ranksText,
  sumOf,
  sumText,
  totalOf,
  keysOf,
  VERDICT_NAMES,
  listed,
} from '#wording'
import './Rule.css'

/**
 * A question's points in a line: width is weight, ink is credit earned. Before an attempt the boxes are
 * empty.
 */
export function Rule({ points }: { readonly points: readonly (PointOutline | PointResult)[] }) {
  const ordered = inReportOrder(points)
  return (
    <span className="rule rule-s" role="img" aria-label={spokenRule(points)}>
      {ordered.map((point, i) => (
        <i
          key={point.id}
          className="box"
          data-v={'kind' in point ? point.kind : 'untried'}
          data-rank-start={beginsRank(ordered, i) ? '' : undefined}
          style={width(point)}
        />
      ))}
    </span>
  )
}

/** `5 of 14: 3 met, 6 missing, 1 contradicted` */
function spokenRule(points: readonly (PointOutline | PointResult)[]): string {
  const results = points.filter(point => 'kind' in point)
  if (results.length === 0) return `not tried: ${ranksText(points)}, weight ${totalOf(points)}`
  const beyond = beyondText(results)
  return `${sumText(sumOf(results))}: ${kindsText(results)}${beyond ? `; ${beyond}` : ''}`
}

export function kindsText(results: readonly PointResult[]): string {
  const number = (kind: Verdict['kind']) => results.filter(result => result.kind === kind).length
  return listed(keysOf(VERDICT_NAMES).flatMap(kind => (number(kind) > 0 ? [`${number(kind)} ${kind}`] : [])))
}

/** The style sheet turns the weight of a point into the width of its box. */
export function width({ weight }: PointOutline): React.CSSProperties {
  return { '--w': weight } as React.CSSProperties // React's type knows no custom properties.
}
