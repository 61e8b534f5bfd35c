import { againstBarText, countedInWords, sentenceCase, weightText } from '#wording'
import type { Debrief, DebriefQuestion, InterviewRow, Signal } from '#api'
import { Fault, markedPoints, passes } from '#domain'
import type { QuestionId } from '#domain'
import { lostBy, signalOf, tally } from '#interviewer'
import type { Session } from '#interviewer'
import { debriefQuestion } from './debrief-question.ts'
import type { Services } from '../services.ts'
import { interviewsIn } from './interview-state.ts'
import { blueprintView } from './interview-view.ts'
import type { RecordIndex } from '../record-index.ts'

const MOST_TO_STUDY = 5
const FEWEST_TO_STUDY = 3

/** The full debrief of a closed interview. None of it is given out earlier. */
export function debriefOf(services: Services, record: RecordIndex, session: Session): Debrief {
  const { id, blueprint, because, startedAt, at, ms, pauses } = session
  if (session.phase !== 'closed' || !because)
    throw new Fault('conflict', 'this interview is still running; its debrief comes when it is over')
  const questions = questionsOf(services, session)
  const reached = new Set(answeredIn(session).map(({ asked }) => asked.slot))
  return {
    id,
    because,
    startedAt,
    ms,
    pauses,
    endedAt: at,
    blueprint: blueprintView(blueprint),
    examiners: [...new Set(session.asked.flatMap(a => a.exchanges.flatMap(e => e.said?.examiner ?? [])))],
    signal: signalIn(services, session, questions),
    restsOn: restsOn(session, questions),
    questions,
    notAsked: blueprint.slots.flatMap((slot, i) => (reached.has(i) ? [] : [slot.title])),
    study: studyOf(questions, record),
    earlier: interviewsIn(record)
      .filter(other => other.id !== id && other.phase === 'closed' && other.startedAt < startedAt)
      .map(other => interviewRow(services, other)),
  }
}

export function interviewRow(services: Services, session: Session): InterviewRow {
  const { id, blueprint, startedAt, phase } = session
  return {
    id,
    title: blueprint.title,
    blueprint: blueprint.id,
    at: startedAt,
    phase,
    signal: phase === 'closed' ? signalIn(services, session, questionsOf(services, session)) : null,
  }
}

/** A question that has left the bank has no key to debrief by, and is left out. */
function questionsOf({ bank }: Services, session: Session): readonly DebriefQuestion[] {
  return answeredIn(session).flatMap(({ asked, index }) => {
    const known = bank.find(asked.question)
    return known ? (debriefQuestion(session, index, known) ?? []) : []
  })
}

/**
 * Questions that were answered or passed. A question still open when the interview ended counts as not asked.
 */
function answeredIn({ asked }: Session) {
  return asked
    .map((one, index) => ({ asked: one, index }))
    .filter(
      ({
        asked: {
          exchanges: [opening],
        },
      }) => opening.said || opening.passed,
    )
}

function signalIn(
  services: Services,
  { blueprint }: Session,
  questions: readonly DebriefQuestion[],
): Signal | null {
  const whole = questions.map(q => (isCutShort(services, q) ? { ...q, hiring: null, hiringHigh: null } : q))
  const word = signalOf(blueprint, whole)
  const best = signalOf(
    blueprint,
    whole.map(q => ({ hiring: q.hiringHigh })),
  )
  return word && best && { word, best }
}

/** A scenario that ended within half of its moves says too little for a hiring word. */
function isCutShort({ bank }: Services, { question, exchanges }: DebriefQuestion): boolean {
  const known = bank.find(question)
  return (
    known?.section === 'scenarios' &&
    exchanges.filter(e => e.answer !== null).length < (known.followUps.length + 1) / 2
  )
}

function restsOn({ blueprint, because }: Session, questions: readonly DebriefQuestion[]): readonly string[] {
  const open = questions.filter(q => q.hiring !== q.hiringHigh).length
  const contradicted = questions
    .flatMap(q => q.points)
    .filter(p => p.rank === 'core' && p.kind === 'contradicted').length
  return [
    againstBarText(tally(blueprint, questions)),
    ...mostLost(questions),
    ...(contradicted > 0
      ? [
          `${sentenceCase(countedInWords(contradicted, 'core point'))} ${contradicted === 1 ? 'was' : 'were'} contradicted; a question with one is no better than no.`,
        ]
      : []),
    ...(open > 0
      ? [
          `${sentenceCase(countedInWords(open, 'question turns', 'questions turn'))} on points that the examiner could not judge.`,
        ]
      : []),
    ...(because === 'stopped'
      ? ['You ended it early; what was not asked does not count.']
      : because === 'out-of-time'
        ? ['Time ran out; what was not asked does not count.']
        : []),
  ]
}

/** The failed question that lost most of the weight of the mark. */
function mostLost(questions: readonly DebriefQuestion[]): readonly string[] {
  const [most] = questions
    .filter(q => q.hiring !== null && !passes(q.hiring))
    .toSorted((a, b) => lostBy(b.points) - lostBy(a.points))
  if (!most) return []
  const of = markedPoints(most.points).reduce((sum, { weight }) => sum + weight, 0)
  return [`Most was lost on ${most.title}: ${weightText(lostBy(most.points))} of ${of}.`]
}

/**
 * The worst questions first, and among those with the same word the one that lost more. A question that went
 * well needs no study beyond its card.
 */
function studyOf(questions: readonly DebriefQuestion[], record: RecordIndex): Debrief['study'] {
  const rank = ({ hiring }: DebriefQuestion) => ['strong-no', 'no', null, 'yes', 'strong-yes'].indexOf(hiring)
  const worstFirst = questions.toSorted(
    (a, b) => Math.min(rank(a), 3) - Math.min(rank(b), 3) || lostBy(b.points) - lostBy(a.points),
  )
  const failed = worstFirst.filter(q => rank(q) < 3).slice(0, MOST_TO_STUDY)
  // Passed questions that cost most fill the list: there is always something to do next.
  const costly = worstFirst.filter(q => rank(q) >= 3 && lostBy(q.points) > 0)
  return [...failed, ...costly.slice(0, Math.max(0, FEWEST_TO_STUDY - failed.length))].map(q => ({
    question: q.question,
    title: q.title,
    why: q.decided,
    due: dueOf(record, q.question),
  }))
}

function dueOf(record: RecordIndex, question: QuestionId) {
  return record.cards.get(question)?.due ?? null
}
