/**
 * Measures readiness on simulated candidates whose abilities are known. Prints the same Markdown each time.
 *
 *   npm run x -- readiness           how often the stated intervals held the truth, and the table of plans
 *   npm run x -- readiness plan      what the plan brings, beside other ways to spend the days
 *   npm run x -- readiness graded    the evidence for the constants of readiness, from the graded answers
 */
import { createBank } from '#bank'
import {
  AS_MODELLED,
  POPULATIONS,
  errorFigures,
  hiringRules,
  judgeAll,
  labelFigures,
  lengthJudge,
  passesByCoreLeftOut,
  plansTable,
  populationTable,
  populationsTable,
} from '#training/measure'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const CANDIDATES = { interviews: 1000, sections: 2000 } as const
const IN_EACH_POPULATION = 150
/** Each prepares once for every row and column. */
const PREPARING = 210

const source = readBankFolder('bank')
const bank = {
  questions: source.questions.map(question => question.value),
  blueprints: source.blueprints.map(blueprint => blueprint.value),
}

if (process.argv[2] === 'graded') {
  const key = createBank(bank.questions, source.papers, source.terms)
  // Only the labels are used, so any judge will do. Constants are chosen on the answers for fitting.
  const labelled = await judgeAll(lengthJudge(), key, readGradedFolder('data/graded-answers/fit'))
  console.log(`## Answers for fitting\n\n${labelFigures(labelled, bank.questions)}\n`)
  console.log(
    `## The rule of the hiring word\n\n${hiringRules(labelled, key)}\n\n${passesByCoreLeftOut(labelled, key)}\n`,
  )
  console.log(
    `## The examiner on held-out answers\n\n${errorFigures(await judgeAll(openJudge(bank.questions), key, readGradedFolder('data/graded-answers/held-out')))}`,
  )
} else {
  if (process.argv[2] !== 'plan') {
    console.log(
      `## As modelled\n\n${CANDIDATES.interviews} candidates a row for interviews, ${CANDIDATES.sections} for sections.\n\n${populationTable(AS_MODELLED, bank, CANDIDATES)}\n`,
    )
    console.log(
      `## Where candidates are not as assumed\n\nHow often the interval of 80 % held the truth, after so many answers. ${IN_EACH_POPULATION} candidates a figure, so each is right to about ±7.\n\n${populationsTable(POPULATIONS, bank, IN_EACH_POPULATION)}`,
    )
  }
  console.log(
    `\n## Ways to prepare\n\nThe share of the interview's questions that would pass on its day, in per cent, for ${PREPARING} candidates (the blueprints take turns).\n\n${plansTable(bank, PREPARING)}`,
  )
}
