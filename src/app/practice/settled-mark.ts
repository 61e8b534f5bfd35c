import { EARNS, laterRulings, markShare, markedPoints, readOutline } from '#domain'
import type { Appeal, Attempt, Hiring, Mark, PointId, PointOutline, SaidSince, Verdict } from '#domain'
import { hiringWord } from '#examiner'

type Kinds = ReadonlyMap<PointId, Verdict['kind']>

/** A mark and the hiring word that goes with it. */
interface MarkAndWord {
  readonly mark: Mark
  readonly hiring: Hiring | null
}

/**
 * The outcome including later decisions: the learner's settlements and appeals, and replies to probes of open
 * points. It stands beside the examined one and never replaces it, since the examiner did not find it in the
 * answer.
 */
export function settledOutcome(attempt: Attempt, since: SaidSince): MarkAndWord {
  const rulings = laterRulings(attempt, since)
  return outcomeWith(attempt, new Map([...rulings].map(([point, { ruling }]) => [point, ruling])))
}

/**
 * The examined outcome without appealed points. A point under appeal is open: it counts neither for the
 * answer nor against it until the question is examined again.
 */
export function unappealedOutcome(attempt: Attempt, appeals: readonly Appeal[]): MarkAndWord {
  const rulings = laterRulings(attempt, { settlements: [], replies: [], appeals })
  return outcomeWith(attempt, new Map([...rulings.keys()].map(point => [point, 'unjudged'])))
}

/** The outcome of an attempt with other verdicts on some of its points. */
function outcomeWith({ report, outline }: Attempt, instead: Kinds): MarkAndWord {
  if (instead.size === 0) return report
  const points = outline.map(readOutline)
  const kinds = report.verdicts.map(({ point, kind }) => ({ point, kind: instead.get(point) ?? kind }))
  const mark = markIn(points, new Map(kinds.map(({ point, kind }) => [point, kind])))
  const share = markShare(mark)
  return {
    mark,
    hiring:
      share === null ? null : hiringWord(points, { verdicts: kinds, redFlags: report.redFlags }, share).word,
  }
}

function markIn(points: readonly PointOutline[], kinds: Kinds): Mark {
  const marked = markedPoints(points)
  const total = marked.reduce((sum, { weight }) => sum + weight, 0)
  const shareOf = (part: (kind: Verdict['kind']) => number) =>
    marked.reduce((sum, { id, weight }) => sum + part(kinds.get(id) ?? 'unjudged') * weight, 0) / total
  const low = shareOf(kind => EARNS[kind])
  const open = marked.filter(({ id }) => kinds.get(id) === 'unjudged').length
  if (open === 0) return { kind: 'given', share: low }
  if (open === marked.length) return { kind: 'withheld', because: 'no point is decided' }
  return { kind: 'open', low, high: low + shareOf(kind => Number(kind === 'unjudged')) }
}
