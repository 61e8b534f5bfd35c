import { EARNS, HIRING_RULE } from '#domain'
import type { DecidedBy, Hiring, HiringRule, PointOutline, RaisedFlag, Verdict } from '#domain'

/** The part of a verdict that the hiring rule reads. */
export type JudgedKind = Pick<Verdict, 'point' | 'kind'>

interface Judged {
  readonly verdicts: readonly JudgedKind[]
  readonly redFlags: readonly RaisedFlag[]
}

/**
 * The hiring word for a share of the mark, and the rule that decided it.
 *
 * A contradicted core point, a red flag or too many missing core points block *yes*, whatever the mark. Any
 * contradicted point and any missing core point blocks *strong yes*, which also goes beyond the bar, unless it
 * leaves out next to nothing of the mark.
 */
export function hiringWord(
  points: readonly PointOutline[],
  { verdicts, redFlags }: Judged,
  share: number,
  rule: HiringRule = HIRING_RULE,
): { readonly word: Hiring; readonly by: DecidedBy } {
  const ranks = new Map(points.map(point => [point.id, point.rank]))
  const core = verdicts.filter(v => ranks.get(v.point) === 'core')
  const depth = verdicts.filter(v => ranks.get(v.point) === 'depth')
  const leftOut = core.filter(v => v.kind === 'missing').length
  if (share === 0 && verdicts.every(v => v.kind === 'missing'))
    return { word: 'strong-no', by: 'nothing-said' }

  const blocked: DecidedBy | undefined = core.some(v => v.kind === 'contradicted')
    ? 'contradicted-core'
    : redFlags.length > 0
      ? 'red-flag'
      : leftOut > rule.mostCoreLeftOut
        ? 'too-few-core'
        : undefined
  const word = wordFrom(share, rule)
  if (blocked && word !== 'strong-no') return { word: 'no', by: blocked }
  if (word !== 'strong-yes') return { word, by: 'share' }
  if (leftOut > 0) return { word: 'yes', by: 'missing-core' }
  if (verdicts.some(v => v.kind === 'contradicted')) return { word: 'yes', by: 'contradicted-depth' }
  if (share < rule.withoutDepth && depth.length > 0 && !depth.some(v => EARNS[v.kind] > 0))
    return { word: 'yes', by: 'no-depth' }
  return { word, by: 'share' }
}

function wordFrom(share: number, from: HiringRule): Hiring {
  if (share >= from.strongYes) return 'strong-yes'
  if (share >= from.yes) return 'yes'
  return share >= from.no ? 'no' : 'strong-no'
}
