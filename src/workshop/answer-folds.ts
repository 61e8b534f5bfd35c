import type { Bank } from '#bank'
import type { Fitted } from '#examiner'
import { fitBank } from './fit-bank.ts'
import { lessonsFrom } from './fit-combiner.ts'
import type { Lesson } from './fit-combiner.ts'
import type { GradedFile } from './graded.ts'
import { questionsWithAnswers } from './heard-answers.ts'

const FOLDS = 3

/** A third of the answers to each question, and the claims as learnt from the bank and the other two thirds. */
export interface AnswerFold {
  readonly holds: (place: number) => boolean
  readonly claims: Omit<Fitted, 'combiner'>
}

export function answerFolds(bank: Bank, graded: readonly GradedFile[]): readonly AnswerFold[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const holds = (place: number) => place % FOLDS === fold
    return { holds, claims: fitBank(questionsWithAnswers(bank.questions, graded, place => !holds(place)), new Map()) }
  })
}

/** Every answer, heard by models that do not know it. */
export function lessonsOfFolds(bank: Bank, graded: readonly GradedFile[], folds: readonly AnswerFold[]): readonly Lesson[] {
  return folds.flatMap(({ holds, claims }) => lessonsFrom(bank, graded, claims, holds))
}
