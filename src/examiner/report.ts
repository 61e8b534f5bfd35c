import { EARNS, HIRING_FROM, MOST_CORE_LEFT_OUT, RANKS, markedPoints } from '#domain'
import type {
  DecidedBy,
  Hiring,
  Mark,
  PointId,
  PointOutline,
  RaisedFlag,
  Report,
  Uncounted,
  Verdict,
} from '#domain'
import type { Rubric } from './rubric.ts'

/** The part of a rubric that a mark depends on. */
export interface MarkedRubric extends Pick<Rubric, 'question' | 'revision'> {
  readonly points: readonly PointOutline[]
}

export interface Found {
  readonly verdicts: readonly Verdict[]
  readonly redFlags: readonly RaisedFlag[]
  readonly uncounted: readonly Uncounted[]
}

/**
 * Turns verdicts into a report. The mark is arithmetic; the hiring word is a rule over mark, core points and
 * flags. An open mark counts at its middle: a point that could not be judged counts neither for the answer
 * nor against it.
 */
export function report(rubric: MarkedRubric, found: Found): Report {
  const mark = markOf(rubric, found.verdicts)
  const middle = hiringOf(
    rubric,
    found,
    mark.kind === 'open' ? (mark.low + mark.high) / 2 : mark.kind === 'given' ? mark.share : 0,
  )
  const high = hiringOf(
    rubric,
    found,
    mark.kind === 'open' ? mark.high : mark.kind === 'given' ? mark.share : 0,
  )
  const withheld = mark.kind === 'withheld'
  return {
    question: rubric.question,
    revision: rubric.revision,
    ...found,
    mark,
    hiring: withheld ? null : middle.word,
    hiringHigh: withheld ? null : high.word,
    decidedBy: withheld ? 'withheld' : middle.by,
    mendFirst: mendFirst(rubric, found.verdicts),
  }
}

/**
 * The share earned of what a solid candidate says, the core and expected points: bounded while some of them
 * are unjudged, withheld when all of them are. Depth is counted beside the mark. A rubric of depth alone, such
 * as the probe of one depth point, is marked on that.
 */
export function markOf(
  sheet: { readonly points: readonly PointOutline[] },
  verdicts: readonly Verdict[],
): Mark {
  const weights = new Map(markedPoints(sheet.points).map(point => [point.id, point.weight]))
  const weightOf = (point: PointId) => weights.get(point) ?? 0
  const total = verdicts.reduce((sum, v) => sum + weightOf(v.point), 0)
  const earned = verdicts.reduce((sum, v) => sum + EARNS[v.kind] * weightOf(v.point), 0)
  const open = verdicts.reduce((sum, v) => sum + (v.kind === 'unjudged' ? weightOf(v.point) : 0), 0)
  if (open === 0) return { kind: 'given', share: earned / total }
  if (open === total) return { kind: 'withheld', because: 'no point could be judged' }
  return { kind: 'open', low: earned / total, high: (earned + open) / total }
}

/**
 * A contradicted core point, a red flag or too many missing core points block *yes*, whatever the mark. Any
 * contradicted point and any missing core point blocks *strong yes*, which also goes beyond the bar where the
 * question has depth.
 */
function hiringOf(
  rubric: MarkedRubric,
  { verdicts, redFlags }: Found,
  share: number,
): { readonly word: Hiring; readonly by: DecidedBy } {
  const core = new Set(rubric.points.filter(point => point.rank === 'core').map(point => point.id))
  const depth = new Set(rubric.points.filter(point => point.rank === 'depth').map(point => point.id))
  const coreVerdicts = verdicts.filter(v => core.has(v.point))
  const leftOut = coreVerdicts.filter(v => v.kind === 'missing').length
  if (share === 0 && verdicts.every(v => v.kind === 'missing'))
    return { word: 'strong-no', by: 'nothing-said' }
  const blocked: DecidedBy | undefined = coreVerdicts.some(v => v.kind === 'contradicted')
    ? 'contradicted-core'
    : redFlags.length > 0
      ? 'red-flag'
      : leftOut > MOST_CORE_LEFT_OUT
        ? 'too-few-core'
        : undefined
  const word = wordFor(share)
  if (blocked && (word === 'yes' || word === 'strong-yes')) return { word: 'no', by: blocked }
  if (word === 'strong-yes' && leftOut > 0) return { word: 'yes', by: 'missing-core' }
  if (word === 'strong-yes' && verdicts.some(v => v.kind === 'contradicted'))
    return { word: 'yes', by: 'contradicted-depth' }
  if (word === 'strong-yes' && depth.size > 0 && !verdicts.some(v => depth.has(v.point) && EARNS[v.kind] > 0))
    return { word: 'yes', by: 'no-depth' }
  return { word, by: blocked && word === 'no' ? blocked : 'share' }
}

function wordFor(share: number): Hiring {
  if (share >= HIRING_FROM.strongYes) return 'strong-yes'
  if (share >= HIRING_FROM.yes) return 'yes'
  return share >= HIRING_FROM.no ? 'no' : 'strong-no'
}

/** Picks the point to mend first: core before expected before depth, then wrong before missing, then heavy before light. */
function mendFirst(rubric: MarkedRubric, verdicts: readonly Verdict[]): PointId | null {
  const rank = (kind: Verdict['kind']) =>
    ({ contradicted: 0, missing: 1, partial: 2, unjudged: 3, met: 4 })[kind]
  const kindOf = new Map(verdicts.map(v => [v.point, v.kind]))
  const [first] = rubric.points
    .filter(point => rank(kindOf.get(point.id) ?? 'met') < 3)
    .toSorted(
      (a, b) =>
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        rank(kindOf.get(a.id) ?? 'met') - rank(kindOf.get(b.id) ?? 'met') ||
        b.weight - a.weight,
    )
  return first?.id ?? null
}
