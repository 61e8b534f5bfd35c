import type { WordCounts } from '#text'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Fault } from '#domain'
import type { Weights, VerdictModel, QuestionWeights } from '#examiner'

// The files are written by `npm run fit` and by nothing else, so they are read as what they are.
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** The models of all questions, by id. */
export function readQuestionWeights(folder: string): ReadonlyMap<string, QuestionWeights> {
  const questions = join(folder, 'questions')
  if (!existsSync(questions)) return new Map()
  const paths = readdirSync(questions, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.json'))
    .toSorted()
  return new Map(
    paths.map(path => read<QuestionWeights>(join(questions, path))).map(one => [one.question, one]),
  )
}

/** How often words are used, in texts of the bank. */
export function readWordCounts(folder: string): WordCounts {
  return read<WordCounts>(join(folder, 'words.json'))
}

/** All that `npm run fit` has learnt. */
export function readWeights(
  folder: string,
): Omit<Weights, 'questions'> & { readonly questions: ReadonlyMap<string, QuestionWeights> } {
  if (!existsSync(join(folder, 'combiner.json')))
    throw new Fault('unavailable', `${folder} is not there: run npm run fit`)
  return {
    words: readWordCounts(folder),
    combiner: read<VerdictModel>(join(folder, 'combiner.json')),
    questions: readQuestionWeights(folder),
  }
}

export function writeWeights(
  folder: string,
  { words, combiner, questions }: ReturnType<typeof readWeights>,
): void {
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${JSON.stringify(content)}\n`)
  }
  rmSync(join(folder, 'questions'), { recursive: true, force: true })
  write('words.json', words)
  write('combiner.json', combiner)
  for (const [id, question] of questions) write(`questions/${id}.json`, question)
}
