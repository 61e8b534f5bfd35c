import type { Bank } from '#bank'
import { answerRows } from './answer-rows.ts'
import { fitBank } from './fit-bank.ts'
import type { LearntClaims } from './fit-bank.ts'
import type { TrainingRow } from './training-rows.ts'
import type { GradedFile } from '../graded.ts'
import { quotesInAnswers } from './labelled-quotes.ts'

export const ANSWER_FOLDS = 3

/**
 * A third of the answers to each question, and the base learners fitted on the bank and the other two thirds.
 */
export interface AnswerFold {
  readonly holds: (place: number) => boolean
  readonly claims: LearntClaims
}

export function answerFolds(
  bank: Bank,
  graded: readonly GradedFile[],
  foreign: readonly string[],
): readonly AnswerFold[] {
  return Array.from({ length: ANSWER_FOLDS }, (_, fold) => answerFold(bank, graded, foreign, fold))
}

/** One of the folds, for those who share the work. */
export function answerFold(
  bank: Bank,
  graded: readonly GradedFile[],
  foreign: readonly string[],
  fold: number,
): AnswerFold {
  const known = new Set(graded.map(file => file.question))
  const holds = (place: number) => place % ANSWER_FOLDS === fold
  return {
    holds,
    claims: fitBank(bank.questions, {
      quotesBy: quotesInAnswers(bank.questions, graded, place => !holds(place)),
      only: question => known.has(question.id),
      foreign,
    }),
  }
}

/** The rows of all answers, out of fold: each answer is read by base learners that do not know it. */
export function outOfFoldAnswerRows(
  bank: Bank,
  graded: readonly GradedFile[],
  folds: readonly AnswerFold[],
  foreign: readonly string[],
): readonly TrainingRow[] {
  return folds.flatMap(({ holds, claims }) => answerRows(bank, graded, claims, { keep: holds, foreign }))
}
