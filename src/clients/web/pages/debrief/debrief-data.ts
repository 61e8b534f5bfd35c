import type { Debrief, DebriefQuestion, InterviewRow, PointResult, SettledPoint } from '#api'
import {
  daysFrom,
  localDay,
  weekDay,
  joinedPassages,
  pointLetters,
  sentenceCase,
  clock,
  countedInWords,
  inWords,
  signalText,
  listed,
} from '#wording'
import type { Underline } from '../../components/underline.ts'

/** The points of a question in the form that rules and sums take. */
export function settledPointResults({ points }: DebriefQuestion): readonly PointResult[] {
  return points.map(({ point, rank, weight, kind }) => ({ id: point, rank, weight, kind }))
}

/** The id of a point on the page. Ids are unique only within a question, and a debrief shows several. */
export function placeOf(index: number, point: string): string {
  return `q${index + 1}-${point}`
}

export function flagPlace(index: number, flag: string): string {
  return `q${index + 1}-flag-${flag}`
}

/**
 * The words of one exchange that count, each with the letter of its point in the debrief.
 *
 * The words that finally decided a point are underlined in their exchange. Words that were corrected later are
 * underlined as they were ruled at first. A reply to a doubt and a follow-up show only what they decided.
 */
export function underlinesIn(
  question: DebriefQuestion,
  index: number,
  exchange: number,
): readonly Underline[] {
  const { points, flags, exchanges } = question
  const said = exchanges[exchange]
  if (!said || said.answer === null) return []
  const { answer, report, kind } = said
  const letters = pointLetters(settledPointResults(question))
  const line = (point: SettledPoint, as: SettledPoint['kind'], spans: SettledPoint['evidence']) =>
    joinedPassages(answer, spans).map(({ start, end }): Underline => ({
      of: placeOf(index, point.point),
      as,
      tone: point.kind,
      letter: letters.get(point.point) ?? '',
      start,
      end,
    }))

  const decided = points.filter(point => point.exchange === exchange)
  const before =
    kind === 'doubt' || kind === 'colleague' || kind === 'follow-up'
      ? []
      : points.filter(point => point.exchange !== exchange && point.how !== 'follow-up')
  return [
    ...decided.flatMap(point => line(point, point.kind, point.evidence)),
    ...before.flatMap(point => {
      const then = report?.verdicts.find(verdict => verdict.point === point.point)
      return then && 'evidence' in then ? line(point, then.kind, then.evidence) : []
    }),
    ...flags
      .filter(flag => flag.exchange === exchange)
      .flatMap(({ flag, evidence }) =>
        joinedPassages(answer, evidence).map(({ start, end }): Underline => ({
          of: flagPlace(index, flag),
          as: 'flag',
          letter: '!',
          start,
          end,
        })),
      ),
  ]
}

/** How a point was earned or lost, where that says more than its verdict. */
export function howText({ how, kind, exchange }: SettledPoint): string {
  switch (how) {
    case 'opening':
      return kind === 'met' || kind === 'partial' ? 'said at once' : ''
    case 'follow-up':
      return `in ${exchange + 1}, the follow-up`
    case 'when-probed':
      if (kind === 'unjudged') return 'when probed: the reply could not be judged'
      return kind === 'contradicted' ? 'when probed' : 'when probed, so half'
    case 'corrected':
      return 'corrected when challenged, so half'
    case 'gave-way':
      return 'given up when challenged'
  }
}

/** Whether the report of the opening has this point open, so that it can be settled there by hand. */
export function isSettleable({ kind, how }: Pick<SettledPoint, 'kind' | 'how'>): boolean {
  return kind === 'unjudged' && how === 'opening'
}

/** The longest time in the table, planned or taken, in minutes. */
export function longestMinutes(questions: readonly DebriefQuestion[]): number {
  return Math.max(1, ...questions.map(({ minutes, ms }) => Math.max(minutes, ms / 60_000)))
}

/** The total time, the pauses, and the questions that ran over. */
export function timeText({ ms, blueprint, pauses, questions }: Debrief): string {
  const over = questions.flatMap((question, i) =>
    question.ms > question.minutes * 60_000
      ? [`${i + 1} by ${clock(question.ms / 1000 - question.minutes * 60)}`]
      : [],
  )
  const used = `${clock(ms / 1000)} of ${blueprint.minutes} minutes, ${pauses === 0 ? 'no pauses' : countedInWords(pauses, 'pause')}.`
  if (questions.length === 0) return used
  return `${used} ${over.length === 0 ? 'No question took longer than planned.' : `${over.length === 1 ? 'One question' : `${sentenceCase(inWords(over.length))} questions`} took longer than planned: ${listed(over)}.`}`
}

/** Compares this interview with the last one of the same blueprint. */
export function comparedText({
  blueprint,
  signal,
  earlier,
}: Pick<Debrief, 'blueprint' | 'signal' | 'earlier'>): string {
  const before = earlier.find(each => each.blueprint === blueprint.id)
  if (!before)
    return earlier.length === 0 ? 'This was the first one.' : `${blueprint.title} was sat for the first time.`
  return `The last ${blueprint.title}, on ${weekDay(localDay(before.at))}, came out as ${signalText(before.signal)}; this one as ${signalText(signal)}. The questions were different, so a difference of one step is no trend.`
}

/** The place to settle the first open point that may still change the word of its question. */
export function firstOpen(
  questions: readonly DebriefQuestion[],
): { readonly number: number; readonly href: string } | undefined {
  for (const [i, { attempt, points, hiring, hiringHigh }] of questions.entries()) {
    const open = points.find(isSettleable)
    if (open && attempt !== null && hiring !== hiringHigh)
      return { number: i + 1, href: `/a/${attempt}#${open.point}` }
  }
  return undefined
}

/** `3 days before`, for the rows of earlier interviews. */
export function beforeText(row: InterviewRow, { startedAt }: Pick<Debrief, 'startedAt'>): string {
  const days = daysFrom(localDay(row.at), localDay(startedAt))
  return days === 0 ? 'the same day' : `${countedInWords(days, 'day')} before`
}
