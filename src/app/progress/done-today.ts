import { passes } from '#domain'
import type { Attempt, Day } from '#domain'
import type { DoneView } from '#api'
import { standingRatings } from '#scheduler'
import type { PlanRequest } from '#scheduler'
import type { Bank } from '#bank'
import { wholeWord } from '../interviews/sitting.ts'
import type { RecordIndex } from '../record-index.ts'

/** The work of a day, as the plan counts it: each question and each calculation once. */
export function doneOn(record: RecordIndex, day: Day): PlanRequest['done'] {
  const questions = [...new Set(attemptsOn(record, day).map(attempt => attempt.question))]
  const isNew = (question: Attempt['question']) => record.attemptsOf(question)[0]?.day === day
  return {
    reviews: questions.filter(question => !isNew(question)),
    fresh: questions.filter(isNew),
    exercises: exercisesOn(record, day),
    terms: standingRatings(record.termLines).filter(rating => rating.day === day).length,
  }
}

/**
 * The same for the learner: the outcome of the last answer to each question, and whether the previous one
 * failed.
 */
export function doneView(bank: Bank, record: RecordIndex, day: Day): DoneView {
  const last = new Map(attemptsOn(record, day).map(attempt => [attempt.question, attempt]))
  return {
    answered: [...last.values()].map(attempt => {
      const question = bank.find(attempt.question)
      const hiring = wholeWord(record, attempt, question)
      return {
        attempt: attempt.id,
        question: attempt.question,
        title: question?.title ?? attempt.question,
        hiring,
        wouldPass: passes(hiring),
        didBefore: beforeThat(bank, record, attempt),
      }
    }),
    exercises: exercisesOn(record, day),
  }
}

/** Whether the previous answer passed; null if there was none. */
function beforeThat(bank: Bank, record: RecordIndex, { id, question }: Attempt): boolean | null {
  const all = record.attemptsOf(question)
  const before = all[all.findIndex(attempt => attempt.id === id) - 1]
  return before ? passes(wholeWord(record, before, bank.find(question))) : null
}

function attemptsOn(record: RecordIndex, day: Day): readonly Attempt[] {
  return record.attempts.filter(attempt => attempt.day === day)
}

function exercisesOn(record: RecordIndex, day: Day): number {
  const lines = record.questions.flatMap(question => record.exercisesOf(question)).filter(e => e.day === day)
  return new Set(lines.map(line => `${line.question} ${line.exercise}`)).size
}
