/**
 * Measures how fast the built-in judge is and how much memory it takes, as Markdown. The answers are made
 * from the bank's model answers. Asserts nothing, since the figures depend on the machine.
 */
import { cpus, loadavg } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { quantile } from '#domain'
import type { Question } from '#domain'
import { createBuiltInJudge, sourceOf, examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'
import { markdownTable } from '../src/training/markdown-table.ts'
import { createFeatureReader } from '../src/examiner/built-in/judge.ts'
import { readWeights } from '../src/platform/node/examiner/weights-folder.ts'
import { weightsFolder } from '../src/platform/node/examiner/open-judge.ts'
import { bankFolder } from '../src/platform/node/places.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'

const WORDS = 150
const ROUNDS = 20
const WARM_UP = 3
const LENGTHS = [1000, 2000, 5000, 10_000, 20_000] as const
const LONG_ROUNDS = 3
const MB = 2 ** 20

// Node offers its collector by a flag alone; without a collection, garbage would count as memory in use.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

const questions = readBankFolder(bankFolder).questions.map(question => question.value)
const answers = questions.map(question => ({ question, answer: wordsFrom(question) }))
const timed = async (judge: Judge, question: Question, answer: string) => {
  const start = performance.now()
  await examine(judge, rubricOf(question), answer, new AbortController().signal)
  return performance.now() - start
}

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}; ${questions.length} questions.\n`,
)

const before = memory()
const start = performance.now()
const fitted = readWeights(weightsFolder)
const read = performance.now()
// An answer without segments opens its question and scores no span.
const readFeatures = createFeatureReader(fitted)
for (const question of questions) readFeatures({ rubric: rubricOf(question), answer: '', segments: [] })
const opened = performance.now()
const after = memory()

print(
  ['loading the examiner', 'figure'],
  [
    ['reading `weights/`', ms(read - start)],
    [`opening all ${questions.length} questions`, ms(opened - read)],
    ['all of it', ms(opened - start)],
    ['heap and external memory', `${((after.held - before.held) / MB).toFixed(1)} MB`],
    ['resident memory', `${((after.resident - before.resident) / MB).toFixed(1)} MB`],
  ],
)

const judge = createBuiltInJudge(sourceOf(fitted))
for (let round = 0; round < WARM_UP; round += 1)
  for (const { question, answer } of answers) await timed(judge, question, answer)
const short: number[] = []
for (let round = 0; round < ROUNDS; round += 1)
  for (const { question, answer } of answers) short.push(await timed(judge, question, answer))

print(
  [`an answer of ${WORDS} words`, 'figure'],
  [
    ['answers examined', `${short.length}`],
    ['median', ms(quantile(short, 0.5))],
    ['95th percentile', ms(quantile(short, 0.95))],
    ['longest', ms(quantile(short, 1))],
  ],
)

const rows: string[][] = []
for (const length of LENGTHS) {
  const long: number[] = []
  for (let round = 0; round < LONG_ROUNDS; round += 1) {
    for (const [i, question] of questions.entries())
      long.push(await timed(judge, question, textFrom(i, length)))
  }
  const median = quantile(long, 0.5)
  rows.push([
    length.toLocaleString('en-GB'),
    ms(median),
    ms(quantile(long, 0.95)),
    ms((median * 1000) / length),
  ])
}
print(['characters', 'median', '95th percentile', 'median per 1,000'], rows)

/** The first words of the model answers. */
function wordsFrom({ modelAnswers: { medium, long } }: Question): string {
  return `${medium} ${long}`.split(/\s+/).slice(0, WORDS).join(' ')
}

/** Model answers one after the other, the question's own first, until the text has this length. */
function textFrom(first: number, length: number): string {
  const inTurn = [...questions.slice(first), ...questions.slice(0, first)]
  const once = inTurn.map(({ modelAnswers: { medium, long } }) => `${medium}\n\n${long}`).join('\n\n')
  return `${once}\n\n`.repeat(Math.ceil(length / once.length)).slice(0, length)
}

function print(head: readonly string[], body: readonly (readonly string[])[]): void {
  console.log(`${markdownTable(head, body)}\n`)
}

function memory() {
  collect()
  const { heapUsed, external, rss } = process.memoryUsage()
  return { held: heapUsed + external, resident: rss }
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`
}
