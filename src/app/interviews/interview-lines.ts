import { dayOf, interviewLineId } from '#domain'
import type {
  About,
  Attempt,
  Entry,
  EntryId,
  InterviewEvent,
  InterviewLine,
  Move,
  PointId,
  PointOutline,
  Reply,
  Report,
} from '#domain'
import { markOf } from '#examiner'
import { evolve } from '#interviewer'
import type { AskedQuestion, Exchange, Session } from '#interviewer'
import { lineAt } from '../services.ts'
import type { Moment } from '../services.ts'

/** Answers of an interview join the record under ids numbered from here, far above those of its lines. */
const FIRST_ANSWER = 0x10_0000

/** Events as lines of the record, numbered from `from` on. */
export function linesFrom(
  interview: EntryId,
  from: number,
  events: readonly InterviewEvent[],
  moment: Moment,
): readonly InterviewLine[] {
  return events.map((event, i) => ({
    ...lineAt(moment, interviewLineId(interview, from + i)),
    kind: 'interview',
    interview,
    number: from + i,
    event,
  }))
}

/**
 * The lines and, if they close the interview, its answers as attempts and replies. All are stored together or
 * not at all.
 */
export function withAnswers(
  before: Session | null,
  lines: readonly InterviewLine[],
  offset: number,
): readonly Entry[] {
  const after = lines.reduce<Session | null>((session, line) => evolve(session, line), before)
  if (after?.phase !== 'closed') return lines
  return [...lines, ...after.asked.flatMap((asked, i) => answersOf(after, asked, i, offset))]
}

/** The id of the attempt that a question of an interview became. Null if it was not answered. */
export function attemptIdOf(session: Session, index: number): EntryId | null {
  return session.asked[index]?.exchanges[0].said ? answerId(session.id, index, 0) : null
}

function answerId(interview: EntryId, index: number, exchange: number): EntryId {
  return interviewLineId(interview, FIRST_ANSWER + index * 0x100 + exchange)
}

function answersOf(
  { id }: Session,
  { question, exchanges, hints }: AskedQuestion,
  index: number,
  offset: number,
): readonly Entry[] {
  const [opening, ...rest] = exchanges
  if (!opening.said) return []
  const { answer, examiner, outline, report, at } = opening.said
  const attempt: Attempt = {
    id: answerId(id, index, 0),
    at,
    day: dayOf(at, offset),
    kind: 'attempt',
    question,
    answer,
    examiner,
    outline,
    report,
    hints: hints.length,
    seconds: Math.round(opening.ms / 1000),
    selfMark: null,
  }
  return [
    attempt,
    ...rest.flatMap((exchange, i) => replyTo(attempt, exchange, answerId(id, index, i + 1), offset)),
  ]
}

function replyTo(attempt: Attempt, { move, said }: Exchange, id: EntryId, offset: number): readonly Reply[] {
  const about = aboutOf(move)
  if (!said || !about) return []
  const { answer, examiner, at, outline } = said
  const report = about.kind === 'probe' ? onlyAbout(about.point, said.report, outline) : said.report
  return [
    {
      id,
      at,
      day: dayOf(at, offset),
      kind: 'reply',
      question: attempt.question,
      attempt: attempt.id,
      about,
      answer,
      examiner,
      report,
    },
  ]
}

/** The report of a reply, cut to the one point that it was asked about. As a reply it counts for no other. */
function onlyAbout(point: PointId, whole: Report, outline: readonly PointOutline[]): Report {
  const verdicts = whole.verdicts.filter(v => v.point === point)
  const mark = markOf({ points: outline }, verdicts)
  return {
    ...whole,
    verdicts,
    mark,
    ...(mark.kind === 'withheld' && { hiring: null, hiringHigh: null, decidedBy: 'withheld' }),
    mendFirst: null,
  }
}

/**
 * A challenge to a point is recorded as a probe of it. A challenge to a red flag, and a colleague's view, have
 * no point and stand in the debrief alone.
 */
function aboutOf(move: Move): About | null {
  switch (move.kind) {
    case 'follow-up':
      return { kind: 'follow-up', followUp: move.followUp }
    case 'probe':
    case 'push-back':
      return { kind: 'probe', point: move.point }
    case 'question':
    case 'doubt':
    case 'colleague':
      return null
  }
}
