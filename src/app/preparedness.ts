import type { Bank } from '#bank'
import { SECTIONS } from '#domain'
import type { Attempt, BlueprintReadiness, Card, Instant, Question, QuestionId, Readiness } from '#domain'
import { answersTo, fits, readyFor, readyToMeet, shownBy } from '#interviewer'
import type { Answered, Likely, RecallOf } from '#interviewer'
import { recallAt, steps } from '#scheduler'
import type { Ledger } from './ledger.ts'

/** A marked answer with the moment it was given and the card it left. */
interface Counted {
  readonly at: Instant
  readonly card: Card
  readonly answered: Answered
}

export interface Moved {
  readonly at: Instant
  readonly readiness: Readiness
}

/** The readiness of each section at a moment. */
export function readinessAt({ questions }: Bank, ledger: Ledger, now: Instant, bank: Bank): readonly Readiness[] {
  const all = counted(bank, ledger)
  return SECTIONS.map(section => sectionAt(section, questions, all, now))
}
