import { laterRulings } from '#domain'
import type { LaterRuling, Point, PointId, PointOutline, Span, Verdict } from '#domain'
import type { AttemptView, PointResult } from '#api'
import {
  joinedPassages,
  inReportOrder,
  pointLetters,
  sentencesOf,
  listed,
  resultsIn,
  surenessOf,
} from '#wording'
import type { Underline } from '../../components/underline.ts'

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
  readonly appeal: AttemptView['appeals'][number] | undefined
  /** What decided an open point since. */
  readonly later: LaterRuling | undefined
}

export function rowsOf(view: AttemptView): readonly PointRow[] {
  const { attempt, question, appeals } = view
  const rulings = laterRulingsOn(view)
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
        appeal: appeals.findLast(appeal => appeal.point === point.id),
        later: rulings.get(point.id),
      },
    ]
  })
}

/** Whole sentences from the longest model answer that makes the point, since it gives the reason too. */
function strongWords({ key, readings }: AttemptView['question'], point: PointId): string | undefined {
  for (const length of ['long', 'medium', 'short'] as const) {
    const evidence =
      readings.find(reading => reading.answer === length)?.made.find(each => each.point === point)
        ?.evidence ?? []
    const whole = sentencesOf(key?.modelAnswers[length] ?? '').filter(sentence =>
      evidence.some(span => span.start < sentence.end && sentence.start < span.end),
    )
    if (whole.length > 0) return whole.map(sentence => sentence.text).join(' ')
  }
  return undefined
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

/** What decided the open points since: the learner's own rulings, and replies that made them. */
export function laterRulingsOn({ attempt, settlements, replies }: AttemptView) {
  return laterRulings(attempt, settlements, replies)
}

/** The points, with what decided the open ones since. */
export function settledResults(view: AttemptView): readonly PointResult[] {
  const rulings = laterRulingsOn(view)
  const { attempt } = view
  return resultsIn(attempt.outline, attempt.report.verdicts).map(result => ({
    ...result,
    kind: rulings.get(result.id)?.ruling ?? result.kind,
  }))
}

/** The changes since the attempt before, by the letters of this report. */
export function sinceText(before: readonly PointResult[], now: readonly PointResult[]): string {
  const letters = pointLetters(now)
  const then = new Map(before.map(result => [result.id, result.kind]))
  const named = (test: (was: Verdict['kind'] | undefined, is: Verdict['kind'], id: PointId) => boolean) =>
    inReportOrder(now).flatMap(({ id, kind }) =>
      test(then.get(id), kind, id) ? [letters.get(id) ?? ''] : [],
    )

  // A point that was or is open tells nothing of what was gained or lost.
  const gained = named((was, is) => is === 'met' && was !== undefined && was !== 'met' && was !== 'unjudged')
  const half = named((was, is) => is === 'partial' && (was === 'missing' || was === 'contradicted')).map(
    letter => `half of ${letter}`,
  )
  const lost = named((was, is) => was === 'met' && is !== 'met' && is !== 'unjudged')
  const twice = named((was, is) => was === 'contradicted' && is === 'contradicted')
  const said = [
    gained.length + half.length > 0 ? `New since: ${listed([...gained, ...half])}.` : '',
    lost.length > 0 ? `No longer there: ${listed(lost)}.` : '',
    twice.length > 0
      ? `${twice.length === 1 ? `Point ${twice[0]} was` : `Points ${listed(twice)} were`} contradicted both times.`
      : '',
  ].filter(part => part !== '')
  return said.length > 0 ? said.join(' ') : 'The points came out as they did before.'
}
