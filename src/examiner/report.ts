import { EARNS, RANKS, markShare, markedPoints } from '#domain'
import type {
  Mark,
  OutsideError,
  PointId,
  PointOutline,
  RaisedFlag,
  Report,
  Uncounted,
  Verdict,
} from '#domain'
import { hiringWord } from './hiring-word.ts'
import type { JudgedKind } from './hiring-word.ts'
import type { Rubric } from './rubric.ts'

/** The part of a rubric that a mark depends on. */
interface MarkedRubric extends Pick<Rubric, 'question' | 'revision'> {
  readonly points: readonly PointOutline[]
}

interface Found {
  readonly verdicts: readonly Verdict[]
  readonly redFlags: readonly RaisedFlag[]
  readonly uncounted: readonly Uncounted[]
  readonly outside?: readonly OutsideError[]
}

/**
 * Turns verdicts into a report. The mark is arithmetic; the hiring word is a rule over mark, core points and
 * flags. An open mark counts at its middle: a point that could not be judged counts neither for the answer
 * nor against it.
 */
export function report(rubric: MarkedRubric, found: Found): Report {
  const mark = markOf(rubric, found.verdicts)
  const middle = hiringWord(rubric.points, found, markShare(mark) ?? 0)
  const best = { ...found, verdicts: found.verdicts.map(asMet) }
  const high = hiringWord(rubric.points, best, mark.kind === 'open' ? mark.high : (markShare(mark) ?? 0))
  const withheld = mark.kind === 'withheld'
  // A guard leaves points open, and never makes a word worse than the answer might deserve.
  const spared = middle.word === 'strong-no' && high.word !== 'strong-no' && found.verdicts.some(isGuarded)
  return {
    question: rubric.question,
    revision: rubric.revision,
    ...found,
    mark,
    hiring: withheld ? null : spared ? 'no' : middle.word,
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
  const guarded = verdicts.reduce((sum, v) => sum + (isGuarded(v) ? weightOf(v.point) : 0), 0)
  if (guarded >= total / 2) return { kind: 'withheld', because: 'most of it could not be read as meant' }
  return { kind: 'open', low: earned / total, high: (earned + open) / total }
}

/** Whether a point is open since its words could not be read, or seem not to be meant. */
function isGuarded(verdict: Verdict): boolean {
  return verdict.kind === 'unjudged' && verdict.because === 'guarded'
}

/** An open point at its best. */
function asMet(verdict: JudgedKind): JudgedKind {
  return verdict.kind === 'unjudged' ? { point: verdict.point, kind: 'met' } : verdict
}

/**
 * Picks the point to mend first: core before expected before depth, then wrong before missing, then heavy
 * before light.
 */
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
