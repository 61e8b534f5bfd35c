/** One share of the work of `fit.ts`, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { createBank } from '#bank'
import {
  answerFold,
  exemplarRowsOfFold,
  fitBank,
  outOfFoldAnswerRows,
  quotesInAnswers,
  withStatements,
} from '#training/fit'
import type { QuestionWeights } from '#examiner'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'
import { readForeign } from '../src/platform/node/data/foreign-folder.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readWrongStatementsFolder } from '../src/platform/node/data/wrong-statements-folder.ts'

export type Part =
  | { readonly kind: 'claims'; readonly kept: ReadonlyMap<string, QuestionWeights> }
  | { readonly kind: 'exemplars'; readonly fold: number }
  | { readonly kind: 'answers'; readonly fold: number }

const source = readBankFolder('bank')
const questions = source.questions.map(question => question.value)
const bank = createBank(questions, source.papers, source.terms)
const graded = withStatements(readGradedFolder('data/graded-answers/fit'), readWrongStatementsFolder('fit'))
const foreign = readForeign('fit')
// Questions without graded answers add little; skip them.
const known = new Set(graded.map(file => file.question))

/** A thread is handed its part, and nothing else: the type is that of `fit.ts`. */
const part = workerData as Part

function work(): unknown {
  switch (part.kind) {
    case 'claims':
      return fitBank(questions, { kept: part.kept, quotesBy: quotesInAnswers(questions, graded), foreign })
    case 'exemplars':
      return exemplarRowsOfFold(questions, part.fold, question => known.has(question.id), foreign)
    case 'answers':
      return outOfFoldAnswerRows(bank, graded, [answerFold(bank, graded, foreign, part.fold)], foreign)
  }
}
parentPort?.postMessage(work())
