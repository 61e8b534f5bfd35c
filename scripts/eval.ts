/**
 * Measures the examiner on answers that it was not fitted on, beside trivial judges.
 *
 * `npm run eval`          the held-out answers, and the answers for fitting, cross-validated by question
 * `npm run eval -- held-out`   only the former
 * `npm run eval -- fit`   only the latter: the held-out answers are for the last look, not for trying things out
 */
import { createBank } from '#bank'
import { answerFolds, attack, crossValidate, intervals, judgeAll, lengthJudge, outOfFoldLessons, overlapJudge, rateTable, rewrite, scoreTable, worst } from '#workshop'
import { openJudge } from '../src/homes/open-judge.ts'
import { readGradedFolder } from '../src/homes/graded-folder.ts'
import { readBankFolder } from '../src/homes/read-bank-folder.ts'

const source = readBankFolder('bank')
const bank = createBank(source.questions.map(question => question.value), source.papers, source.terms)
const forFit = readGradedFolder('tests/graded-answers/fit')
const countOf = (graded: typeof forFit) => `${graded.flatMap(file => file.answers).length} answers to ${graded.length} questions`

if (process.argv[2] !== 'fit') {
  const heldOut = readGradedFolder('tests/graded-answers/held-out')
  const judge = openJudge()
  const judged = await judgeAll(judge, bank, heldOut)
  console.log(`## Held-out answers\n\n${countOf(heldOut)}. Nothing was fitted or tuned on them; their authors wrote no exemplar and saw no rubric, and their labellers saw the claims alone.\n`)
  console.log(scoreTable([
    { name: 'built-in', judged },
    { name: 'overlap with exemplars', judged: await judgeAll(overlapJudge(), bank, heldOut) },
    { name: 'length', judged: await judgeAll(lengthJudge(), bank, heldOut) },
  ]))
  console.log(`\n${intervals(judged)}\n\n## Attacks and rewrites, made from held-out answers\n`)
  console.log(rateTable('still credited after', await attack(judge, bank, judged)))
  console.log(`\n${rateTable('verdict kept after', await rewrite(judge, bank, judged))}\n`)
  console.log(`## The twenty worst disagreements on held-out answers\n\n${worst(judged, 20)}\n`)
}

if (process.argv[2] !== 'held-out') {
  console.log(`## Answers for fitting, cross-validated\n\n${countOf(forFit)}. The combiner is fitted on other questions alone, the claims on the bank and on other answers.\n`)
  const judged = await crossValidate(bank, forFit, answerFolds(bank, forFit), outOfFoldLessons(bank.questions, question => forFit.some(file => file.question === question.id)))
  console.log(scoreTable([
    { name: 'built-in', judged },
    { name: 'overlap with exemplars', judged: await judgeAll(overlapJudge(), bank, forFit) },
    { name: 'length', judged: await judgeAll(lengthJudge(), bank, forFit) },
  ]))
}
