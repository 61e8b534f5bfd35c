/**
 * Measures the examiner on answers that it was not fitted on, beside trivial judges.
 *
 *   npm run x -- eval                     held-out answers, and answers for fitting, cross-validated by question
 *   npm run x -- eval held-out         only the former
 *   npm run x -- eval fit              only the latter: held-out answers are for the last look, not for trials
 *   npm run x -- eval page              what the published page expects, and what the key makes of it
 *   npm run x -- eval open           the open half of the test sets: see scripts/eval-test-set.ts
 *   npm run x -- eval sealed         the sealed half, read once at the end
 *   npm run x -- eval layers         what each layer of the examiner is worth, on the open half
 *   npm run x -- eval writers        the model of frames, on frames by writers that it was not fitted on
 *   npm run x -- eval orders         what orders hidden in answers earn with a model that obeys: see scripts/eval-orders.ts
 *   npm run x -- eval NAME             one question: its exemplars, out of fold, and its graded answers
 *   npm run x -- eval --judge NAMES    judges over language models: see scripts/eval-judges.ts
 */
import { createBank } from '#bank'
import { createBuiltInJudge } from '#examiner'
import { answerFolds, exemplarRows } from '#training/fit'
import {
  accuracyReport,
  attack,
  corrections,
  crossValidate,
  exemplarRates,
  fluentTable,
  framesByWriterTable,
  handIn,
  judgeAll,
  layersTable,
  lengthJudge,
  markTable,
  misconceptionsAlone,
  overlapJudge,
  publishedTable,
  rateTable,
  rewrite,
  scoreTable,
  secondLabeller,
  shortAnswers,
  worstAnswers,
} from '#training/measure'
import type { Judged } from '#training/measure'
import { evaluateOrders } from './eval-orders.ts'
import { evaluateTestSet } from './eval-test-set.ts'
import { readTestSet } from '../src/platform/node/data/test-set-folder.ts'
import { readWeights, readWordCounts, weightsFrom } from '../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder, openJudge } from '../src/platform/node/examiner/open-judge.ts'
import { readForeign } from '../src/platform/node/data/foreign-folder.ts'
import { readFramesForFit } from '../src/platform/node/data/frames-folder.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readMisconceptions } from '../src/platform/node/data/misconceptions-folder.ts'
import { readPublishedFolder } from '../src/platform/node/data/published-folder.ts'
import { bankFolders } from '../src/platform/node/places.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const TOPICS = ['', 'fit', 'held-out', 'page']

if (process.argv.some(word => /^--judge\b/.test(word))) {
  const { evaluateJudges } = await import('./eval-judges.ts')
  process.exit(await evaluateJudges(process.argv.slice(2), process.env))
}

const source = readBankFolder(...bankFolders(process.env))
const bank = createBank(
  source.questions.map(question => question.value),
  source.papers,
  source.terms,
)
const [half, ...words] = process.argv.slice(2)
if (half === 'open' || half === 'sealed') process.exit(await evaluateTestSet(half, words, bank))
if (half === 'orders') {
  await evaluateOrders(words[0] === 'sealed' ? 'sealed' : 'open', bank, openJudge(bank.questions))
  process.exit(0)
}
if (half === 'layers') {
  const source = weightsFrom(weightsFolder)
  const table = await layersTable(off => createBuiltInJudge(source, off), bank, readTestSet('open', bank))
  console.log(`## What each layer is worth, on the open half\n\n${table}`)
  process.exit(0)
}

const forFit = readGradedFolder('data/graded-answers/fit')
if (half === 'writers') {
  const textsIn = (files: typeof forFit) => files.flatMap(file => file.answers.map(({ answer }) => answer))
  const earnest = ['held-out', 'standard-open'].flatMap(set => readGradedFolder(`data/graded-answers/${set}`))
  const table = framesByWriterTable({
    byWriter: readFramesForFit(),
    lessons: textsIn(forFit),
    earnest: textsIn(earnest),
    words: readWordCounts(weightsFolder),
  })
  console.log(`## Frames by writers that the model was not fitted on\n\n${table}`)
  process.exit(0)
}
const foreign = readForeign('fit')
const bySection = (judged: readonly Judged[]) =>
  [...Map.groupBy(judged, ({ question }) => bank.get(question).section)].map(([section, own]) => ({
    name: `built-in, ${section}`,
    judged: own,
  }))
const countOf = (graded: typeof forFit) =>
  `${graded.flatMap(file => file.answers).length} answers to ${graded.length} questions`

const [what = ''] = process.argv.slice(2).filter(word => !word.startsWith('-'))
const one = TOPICS.includes(what)
  ? []
  : bank.questions.filter(question => question.id.split('/').includes(what) || question.id === what)
if (!TOPICS.includes(what) && one.length !== 1) {
  console.error(
    one.length === 0
      ? `no question ${what}`
      : `${what} may mean ${one.map(question => question.id).join(', ')}`,
  )
  process.exit(2)
}

for (const question of one) {
  console.log(`## ${question.id}: the sentences of its own lists\n`)
  console.log(
    rateTable('credited, of', exemplarRates(question, bank.questions, readWeights(weightsFolder).combiner)),
  )
  const own = [...forFit, ...readGradedFolder('data/graded-answers/held-out')].filter(
    file => file.question === question.id,
  )
  if (own.length === 0) console.log('\nIt has no graded answers yet: see CONTRIBUTING.md.')
  else {
    const judged = await judgeAll(openJudge(bank.questions), bank, own)
    console.log(
      `\n## Its graded answers\n\nThose for fitting are known to the examiner.\n\n${scoreTable([{ name: 'built-in', judged }])}\n\n${worstAnswers(judged, 10)}`,
    )
  }
}

if (what === 'page') {
  const keys = readPublishedFolder('data/published')
  const handed = await handIn(openJudge(bank.questions), bank, keys)
  console.log(`## What the published page expects\n\n${publishedTable(handed)}\n`)
  const open = handed.flatMap(({ question, leftOut }) => leftOut.map(trouble => `- ${question}: ${trouble}`))
  if (open.length > 0) console.log(`## Not in the key\n\n${open.join('\n')}\n`)
  console.log(`## Where the page is wrong, or says half of it\n\n${corrections(bank, keys)}\n`)
}

if (what === '' || what === 'held-out') {
  const heldOut = readGradedFolder('data/graded-answers/held-out')
  const sealed = readGradedFolder('data/graded-answers/standard-sealed')
  const secondLabels = readGradedFolder('data/graded-answers/second-labels')
  const judge = openJudge(bank.questions)
  const judged = await judgeAll(judge, bank, heldOut)
  const sealedJudged = await judgeAll(judge, bank, sealed)
  const second = secondLabeller(bank, heldOut, secondLabels)
  const sealedSecond = secondLabeller(
    bank,
    sealed,
    readGradedFolder('data/graded-answers/second-labels-standard'),
  )
  console.log(
    `Held out: ${countOf(heldOut)}, ${second.length} of them labelled twice. Sealed: ${countOf(sealed)}, ${sealedSecond.length} of them labelled twice.\n`,
  )
  const report = accuracyReport({
    heldOut: [
      { name: 'built-in', judged },
      ...bySection(judged),
      { name: 'a second labeller', judged: second },
      { name: 'overlap with exemplars', judged: await judgeAll(overlapJudge(), bank, heldOut) },
      { name: 'length', judged: await judgeAll(lengthJudge(), bank, heldOut) },
    ],
    sealed: [
      { name: 'built-in', judged: sealedJudged },
      ...bySection(sealedJudged),
      { name: 'a second labeller', judged: sealedSecond },
    ],
  })
  console.log(`${report}\n`)
  const attacked = await attack(judge, bank, judged)
  const rewritten = await rewrite(judge, bank, judged)
  const tables = [
    rateTable('still credited after', attacked.rates),
    rateTable('hiring word kept after', rewritten.rates),
    markTable('marks of', attacked.marks, 0.2),
    markTable('mark moved by', rewritten.moves, 0.1),
    fluentTable(judged),
  ]
  console.log(`## Attacks and rewrites\n\n${tables.join('\n\n')}\n`)
  const short = rateTable('called a contradiction', await shortAnswers(judge, bank))
  console.log(`## Short answers\n\n${short}\n`)
  const misconceptions = readMisconceptions('data/misconceptions')
  const alone = await misconceptionsAlone(judge, bank, misconceptions)
  console.log(`## Misconceptions said alone\n\n${rateTable('a misconception said alone', alone)}\n`)
  console.log(`## The twenty worst disagreements on held-out answers\n\n${worstAnswers(judged, 20)}\n`)
}

if (what === '' || what === 'fit') {
  console.log(
    `## Answers for fitting, cross-validated\n\n${countOf(forFit)}. The verdict model is fitted on other questions alone, the claims on the bank and on other answers.\n`,
  )
  const { order, frames } = readWeights(weightsFolder)
  const judged = await crossValidate(bank, forFit, answerFolds(bank, forFit, foreign), {
    exemplars: exemplarRows(
      bank.questions,
      question => forFit.some(file => file.question === question.id),
      foreign,
    ),
    order,
    frames,
    foreign,
  })
  console.log(
    scoreTable([
      { name: 'built-in', judged },
      { name: 'overlap with exemplars', judged: await judgeAll(overlapJudge(), bank, forFit) },
      { name: 'length', judged: await judgeAll(lengthJudge(), bank, forFit) },
    ]),
  )
}
