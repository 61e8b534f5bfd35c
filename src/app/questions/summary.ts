import { dayOf } from '#domain'
import type { Attempt, PointId, PointOutline, Question } from '#domain'
import type { QuestionSummary, Standing } from '#api'
import { recallAt } from '#scheduler'
import type { Moment } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { wholeWord } from '../interviews/sitting.ts'
import { remarkOn } from '../practice/remark.ts'
import { pointResults } from '../practice/results.ts'

/** A question without spoilers, and the learner's standing with it. */
export function summaryOf(question: Question, record: RecordIndex, moment: Moment): QuestionSummary {
  const { id, section, topic, level, title, prompt, minutes, roles, concepts, prerequisites } = question
  const card = record.cards.get(id)
  const attempts = record.attemptsOf(id)
  return {
    id,
    section,
    topic,
    level,
    title,
    thin: question.thin ?? false,
    prompt,
    minutes,
    roles,
    concepts,
    prerequisites,
    sheet: question.sheet ?? null,
    outline: isOpen(question, record) ? outlineOf(question) : foldedOutline(question),
    standing: standingOf(question, record, moment),
    due: card?.due ?? null,
    recall: card ? recallAt(card, moment.at) : null,
    attempts: attempts.length,
    exercises: question.exercises.length,
    last: lastOf(question, record, attempts.at(-1)),
  }
}

export function outlineOf(question: Question): readonly PointOutline[] {
  return question.points.map(({ id, rank, weight }) => ({ id, rank, weight }))
}

/** The same with numbers in place of ids, since an id such as `lower-is-better` is half the answer. */
function foldedOutline(question: Question): readonly PointOutline[] {
  return outlineOf(question).map((point, i) => ({
    ...point,
    id: `p${i + 1}` as PointId, // A slug by its form; it names no point of the bank.
  }))
}

/** A question falls due with the day, not with the hour. */
function standingOf({ id }: Question, record: RecordIndex, { day, offset }: Moment): Standing {
  const card = record.cards.get(id)
  if (card) return dayOf(card.due, offset) <= day ? 'due' : 'scheduled'
  return record.revealsOf(id).length > 0 ? 'revealed' : 'new'
}

/** The key of a question may be seen once the question was attempted or deliberately revealed. */
export function isOpen({ id }: Question, record: RecordIndex): boolean {
  return record.attemptsOf(id).length > 0 || record.revealsOf(id).length > 0
}

function lastOf(
  question: Question,
  record: RecordIndex,
  attempt: Attempt | undefined,
): QuestionSummary['last'] {
  if (!attempt) return null
  const { id, at, report } = attempt
  return {
    attempt: id,
    at,
    mark: report.mark,
    hiring: wholeWord(record, attempt, question),
    outline: pointResults(attempt),
    remark: remarkOn(attempt, question),
  }
}
