/**
 * Learns the examiner's weights from the bank and the graded answers for fitting. Writes `weights/`.
 *
 *   npm run x -- fit              all of it, in some twenty minutes
 *   npm run x -- fit claims    only the claims of questions that changed; the verdict model stays as it was
 */
import { createBank } from '#bank'
import {
  answerFolds,
  fitBank,
  fitVerdictModel,
  outOfFoldAnswerRows,
  exemplarRows,
  quotesInAnswers,
} from '#training/fit'
import {
  readWeights,
  readQuestionWeights,
  writeWeights,
} from '../src/platform/node/examiner/weights-folder.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const source = readBankFolder('bank')
if (source.issues.length > 0) {
  // A question that cannot be read would lose its weights.
  for (const { file, line, message } of source.issues) console.error(`${file}:${line} ${message}`)
  console.error('Nothing was fitted: mend these files first.')
  process.exit(2)
}
const questions = source.questions.map(question => question.value)
const bank = createBank(questions, source.papers, source.terms)
const graded = readGradedFolder('data/graded-answers/fit')

console.log(`Learning the claims of ${questions.length} questions ...`)
const claims = fitBank(questions, readQuestionWeights('weights'), quotesInAnswers(questions, graded))
if (process.argv[2] === 'claims') {
  writeWeights('weights', { ...claims, combiner: readWeights('weights').combiner })
  process.exit(0)
}
console.log('Reading exemplars out of fold ...')
// Questions without graded answers add little; skip them.
const known = new Set(graded.map(file => file.question))
const exemplars = exemplarRows(questions, question => known.has(question.id))
console.log('Reading graded answers out of fold ...')
const answers = outOfFoldAnswerRows(bank, graded, answerFolds(bank, graded))
writeWeights('weights', { ...claims, combiner: fitVerdictModel([...answers, ...exemplars]) })
console.log(`Fitted on ${answers.length} rows from answers and ${exemplars.length} from exemplars.`)
