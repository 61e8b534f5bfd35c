import type { BankIssue } from '#bank'
import type { BankSource, QuestionSource } from '#bank/read'
import { checkBlueprints } from './check-blueprints.ts'
import { checkClauses } from './check-clauses.ts'
import { checkExercises } from './check-exercises.ts'
import { checkFormulas } from './check-formulas.ts'
import { checkHolds } from './check-holds.ts'
import { checkKey } from './check-key.ts'
import { checkLabs } from './check-labs.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkShortQuestions } from './check-short-questions.ts'
import { checkExemplars, checkPrerequisites, checkReferences } from './check-references.ts'
import type { Complaint } from './check-references.ts'

type Check = (question: QuestionSource, bank: BankSource) => readonly Complaint[]

const CHECKS: readonly Check[] = [
  checkReferences,
  checkKey,
  checkClauses,
  checkPrerequisites,
  checkExemplars,
  checkFormulas,
  checkNumbers,
  checkHolds,
  checkExercises,
  checkLabs,
]

/** All faults of a bank, by file and line. */
export function checkBank(
  bank: BankSource,
  only: (question: QuestionSource) => boolean = () => true,
): readonly BankIssue[] {
  const complaints = bank.questions.filter(only).flatMap(question =>
    CHECKS.flatMap(check => check(question, bank)).map(({ path, message }) => ({
      file: question.file,
      line: question.lineOf(path),
      message: `${path.join('.')}: ${message}`,
    })),
  )
  return [...bank.issues, ...complaints, ...checkBlueprints(bank), ...checkShortQuestions(bank)]
}
