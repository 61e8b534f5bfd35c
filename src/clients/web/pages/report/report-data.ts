import { laterRulings, mendablePoints, mends, standingAppeals } from '#domain'
import type { Appeal, LaterRuling, Point, PointOutline, Reply, Span, Verdict } from '#domain'
import type { AttemptLine, AttemptView, LaterResult, PointResult } from '#api'
import {
  changesOf,
  joinedPassages,
  inReportOrder,
  pointLetters,
  resultsIn,
  resultsSince,
  surenessOf,
} from '#wording'
import type { Change } from '#wording'
import type { Underline } from '../../components/underline.ts'
import { strongWords } from './strong-words.ts'

/** A report whose points can be appealed, settled and mended. */
export interface PointsProps {
  readonly view: AttemptView
  readonly put: (view: AttemptView) => void
  /** Loads the report anew, after a reply. */
  readonly again: () => void
  /** The point whose appeal is being written. */
  readonly appealing: string | undefined
  readonly appeal: (point: string | undefined) => void
}

/** One row of the report: a point, its verdict, and any appeal or ruling since. */
export interface PointRow {
  readonly point: PointOutline
  readonly letter: string
  readonly claim: string
  /** The point in the key of today; undefined where it has left it. */
  readonly inKey: Point | undefined
  readonly verdict: Verdict
  readonly mendFirst: boolean
  /** The words in which a strong answer makes the point. */
  readonly strong: string | undefined
  /** The appeal that stands. */
  readonly appeal: Appeal | undefined
  /** The ruling that decided the point after the report. */
  readonly later: LaterRuling | undefined
  /** How it came out against the attempt before. */
  readonly change: Change | undefined
  /** A core point that was left out or contradicted, and every try to say it since. */
  readonly mending: readonly Reply[] | undefined
}

export function rowsOf(view: AttemptView): readonly PointRow[] {
  const { attempt, question } = view
  const rulings = laterRulingsOn(view)
  const appeals = standingAppeals(view.appeals)
  const mendable = new Set(mendablePoints(attempt))
  const before = attemptBefore(view)
  const changes = before && changesOf(before.outline, resultsIn(attempt.outline, attempt.report.verdicts))
  const letters = pointLetters(attempt.outline)
  const verdicts = new Map(attempt.report.verdicts.map(verdict => [verdict.point, verdict]))
  const keys = new Map(question.key?.points.map(point => [point.id, point]))
  return inReportOrder(attempt.outline).flatMap(point => {
    const verdict = verdicts.get(point.id)
    if (!verdict) return []
    return [
      {
        point,
        letter: letters.get(point.id) ?? '',
        claim: keys.get(point.id)?.claim ?? 'This point has since been removed from the question.',
        inKey: keys.get(point.id),
        verdict,
        strong: strongWords(question, point.id),
        mendFirst: attempt.report.mendFirst === point.id,
        appeal: appeals.get(point.id),
        later: rulings.get(point.id),
        change: changes?.get(point.id),
        mending: mendable.has(point.id)
          ? view.replies.filter(
              reply => mends(reply) && reply.about.kind === 'probe' && reply.about.point === point.id,
            )
          : undefined,
      },
    ]
  })
}

/** The attempt at the same question before this one. */
export function attemptBefore({ attempt, question }: AttemptView): AttemptLine | undefined {
  return question.attempts[question.attempts.findIndex(line => line.id === attempt.id) - 1]
}

/** The passages that a verdict rests on, or that left it open. */
export function wordsBehind(verdict: Verdict, answer: string): readonly Span[] {
  switch (verdict.kind) {
    case 'missing':
      return []
    case 'unjudged':
      return joinedPassages(answer, verdict.near)
    default:
      return joinedPassages(answer, verdict.evidence)
  }
}

/** The underlines of an answer: one for each passage of evidence, then those of the red flags. */
export function underlinesOf({
  answer,
  report,
  outline,
}: Pick<AttemptView['attempt'], 'answer' | 'report' | 'outline'>): readonly Underline[] {
  const letters = pointLetters(outline)
  const points = report.verdicts.flatMap(verdict =>
    wordsBehind(verdict, answer).map(({ start, end }): Underline => ({
      of: verdict.point,
      as: verdict.kind,
      letter: letters.get(verdict.point) ?? '',
      start,
      end,
      unsure: surenessOf(verdict) === 'not sure',
    })),
  )
  const flags = report.redFlags.flatMap(({ flag, evidence }) =>
    joinedPassages(answer, evidence).map(({ start, end }): Underline => ({
      of: flagId(flag),
      as: 'flag',
      letter: '!',
      start,
      end,
    })),
  )
  return [...points, ...flags]
}

/** A flag and a point of one question may share an id; on the page ids must differ. */
export function flagId(flag: string): string {
  return `flag-${flag}`
}

/** Rulings after the report: the learner's own, appeals, and replies that made a point. */
export function laterRulingsOn(view: AttemptView) {
  return laterRulings(view.attempt, view)
}

/** The same as a list, as a row of a history holds it. */
export function laterResultsOn(view: AttemptView): readonly LaterResult[] {
  return [...laterRulingsOn(view)].map(([point, later]) => ({ point, ...later }))
}

/** The results of the points, later rulings included. */
export function settledResults(view: AttemptView): readonly PointResult[] {
  const { attempt } = view
  return resultsSince(resultsIn(attempt.outline, attempt.report.verdicts), laterResultsOn(view))
}
