/**
 * Learns the examiner's weights from the bank and the graded answers for fitting. Writes `weights/`.
 *
 *   npm run x -- fit            all of it, on as many threads as the machine has cores
 *   npm run x -- fit claims     only the claims of questions that changed; the verdict model stays as it was
 *   npm run x -- fit frames     only the model of sentences that disown an answer
 *   npm run x -- fit verdicts   only the verdict model, from the rows that the last whole fit left in `.fit/`
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { deserialize, serialize } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { ANSWER_FOLDS, EXEMPLAR_FOLDS, fitFrames, fitOrder, fitVerdictModel } from '#training/fit'
import type { LearntClaims, TrainingRow } from '#training/fit'
import type { WordCounts } from '#text'
import {
  readQuestionWeights,
  readWeights,
  readWordCounts,
  writeFrames,
  writeWeights,
} from '../src/platform/node/examiner/weights-folder.ts'
import { readFramesForFit } from '../src/platform/node/data/frames-folder.ts'
import { readGradedFolder } from '../src/platform/node/data/graded-folder.ts'
import { readBankFolder } from '../src/platform/node/bank/read-bank-folder.ts'
import type { Part } from './fit-part.ts'

const ROWS = '.fit/rows.bin'

const source = readBankFolder('bank')
if (source.issues.length > 0) {
  // A question that cannot be read would lose its weights.
  for (const { file, line, message } of source.issues) console.error(`${file}:${line} ${message}`)
  console.error('Nothing was fitted: mend these files first.')
  process.exit(2)
}

if (process.argv[2] === 'verdicts') {
  if (!existsSync(ROWS)) {
    console.error(`There is no ${ROWS}: run npm run x -- fit first.`)
    process.exit(2)
  }
  writeWeights('weights', {
    ...readWeights('weights'),
    combiner: fitVerdictModel(deserialize(readFileSync(ROWS)) as readonly TrainingRow[]),
  })
  process.exit(0)
}

if (process.argv[2] === 'frames') {
  writeFrames('weights', framesBy(readWordCounts('weights')))
  process.exit(0)
}

if (process.argv[2] === 'claims') {
  const [claims] = await inThreads<LearntClaims>([{ kind: 'claims', kept: readQuestionWeights('weights') }])
  if (claims) writeWeights('weights', { ...readWeights('weights'), ...claims })
  process.exit(0)
}

const folds = (kind: 'answers' | 'exemplars', count: number) =>
  Array.from({ length: count }, (_, fold): Part => ({ kind, fold }))
// Weights tell what they were learnt from, and not by which code: a whole fit keeps none.
const claimsPart: Part = { kind: 'claims', kept: new Map() }
const parts = [...folds('answers', ANSWER_FOLDS), ...folds('exemplars', EXEMPLAR_FOLDS), claimsPart]
console.log(`Learning the claims and reading answers and exemplars out of fold: ${parts.length} parts ...`)
const done = await inThreads<LearntClaims | readonly TrainingRow[]>(parts)
const isRows = (result: LearntClaims | readonly TrainingRow[]): result is readonly TrainingRow[] =>
  Array.isArray(result)
const rows = done.filter(isRows).flat()
const claims = done.find((result): result is LearntClaims => !isRows(result))
if (!claims) throw new Error('the part that learns the claims gave none')
mkdirSync('.fit', { recursive: true })
writeFileSync(ROWS, serialize(rows))
console.log(`Fitting the order of words and the verdict model on ${rows.length} rows ...`)
const order = fitOrder(
  answersForFit(),
  source.questions.flatMap(({ value }) =>
    value.points.flatMap(({ earned, near, contradicts }) => [...earned, ...near, ...contradicts]),
  ),
)
writeWeights('weights', { ...claims, order, frames: framesBy(claims.words), combiner: fitVerdictModel(rows) })

function answersForFit(): readonly string[] {
  return readGradedFolder('data/graded-answers/fit').flatMap(file => file.answers.map(({ answer }) => answer))
}

function framesBy(words: WordCounts) {
  return fitFrames(readFramesForFit().flat(), answersForFit(), words)
}

/** Does each part in a thread of its own, as many at once as there are cores. */
async function inThreads<T>(parts: readonly Part[]): Promise<readonly T[]> {
  const results: T[] = []
  const waiting = [...parts.entries()]
  const next = async (): Promise<void> => {
    const one = waiting.shift()
    if (!one) return
    const [place, part] = one
    results[place] = await new Promise<T>((resolve, reject) => {
      const worker = new Worker(new URL('./fit-part.ts', import.meta.url), {
        workerData: part,
        resourceLimits: { maxOldGenerationSizeMb: 8000 },
      })
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    console.log(`  ${part.kind}${'fold' in part ? ` ${part.fold + 1}` : ''}`)
    await next()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, next))
  return results
}
