import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '#domain'
import type { QuestionWeights, VerdictModel, Weights, WeightsSource } from '#examiner'
import type { WordCounts } from '#text'

const SHARED = { words: 'words.json', combiner: 'combiner.json' } as const

/** `npm run x -- fit` writes these files and nothing else does, so a file that parses is read as what it is. */
function parse<T>(file: string, text: string): T {
  try {
    return JSON.parse(text) as T
  } catch (cause) {
    const detail = `${file} is damaged. "git checkout -- weights" brings it back, "npm run x -- fit" makes it anew.`
    throw new Fault('unavailable', detail, { cause })
  }
}

function missing(folder: string): Fault {
  return new Fault('unavailable', `${folder} has no weights. "npm run x -- fit" makes them.`)
}

function read<T>(file: string): T {
  return parse(file, readFileSync(file, 'utf8'))
}

/** Reads each file when it is first needed; none at the start. */
export function weightsFrom(folder: string): WeightsSource {
  const load = async <T>(path: string): Promise<T> =>
    parse(join(folder, path), await readFile(join(folder, path), 'utf8'))
  return {
    async shared() {
      if (!existsSync(join(folder, SHARED.combiner))) throw missing(folder)
      const [words, combiner] = await Promise.all([
        load<WordCounts>(SHARED.words),
        load<VerdictModel>(SHARED.combiner),
      ])
      return { words, combiner }
    },
    async question(id) {
      const path = join('questions', `${id}.json`)
      return existsSync(join(folder, path)) ? load<QuestionWeights>(path) : undefined
    },
  }
}

/** How many texts of the bank hold each stem. */
export function readWordCounts(folder: string): WordCounts {
  return read<WordCounts>(join(folder, SHARED.words))
}

/** The weights of all questions, by id: for training and measuring. */
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

/** All weights at once: for training and measuring. */
export function readWeights(
  folder: string,
): Omit<Weights, 'questions'> & { readonly questions: ReadonlyMap<string, QuestionWeights> } {
  if (!existsSync(join(folder, SHARED.combiner))) throw missing(folder)
  return {
    words: readWordCounts(folder),
    combiner: read<VerdictModel>(join(folder, SHARED.combiner)),
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
  write(SHARED.words, words)
  write(SHARED.combiner, combiner)
  for (const [id, question] of questions) write(`questions/${id}.json`, question)
}
