import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '#domain'
import { fromFile, toFile } from '#examiner'
import type {
  FrameWeights,
  OrderModel,
  QuestionWeights,
  VerdictModel,
  Weights,
  WeightsSource,
} from '#examiner'
import type { WordCounts } from '#text'

const SHARED = {
  words: 'words.bin',
  combiner: 'combiner.bin',
  order: 'order.bin',
  frames: 'frames.bin',
} as const

/** A file that parses is taken as well formed, since only `npm run x -- fit` writes these files. */
function parsed<T extends object>(file: string, bytes: () => Uint8Array): T {
  try {
    const value: unknown = fromFile(bytes())
    if (value && typeof value === 'object') return value as T
    throw new TypeError('no object')
  } catch (cause) {
    const detail = `${file} is missing or damaged: take it from a fresh checkout, or run npm run x -- fit`
    throw new Fault('unavailable', detail, { cause })
  }
}

function read<T extends object>(file: string): T {
  return parsed(file, () => readFileSync(file))
}

async function readLater<T extends object>(file: string): Promise<T> {
  // A missing file reads as an empty one, and is reported like one that is damaged.
  const bytes = await readFile(file).catch(() => new Uint8Array(0))
  return parsed(file, () => bytes)
}

/** Reads each file when it is needed, and none at the start. */
export function weightsFrom(folder: string): WeightsSource {
  return {
    async shared() {
      const [words, combiner, order, frames] = await Promise.all([
        readLater<WordCounts>(join(folder, SHARED.words)),
        readLater<VerdictModel>(join(folder, SHARED.combiner)),
        readLater<OrderModel>(join(folder, SHARED.order)),
        readLater<FrameWeights>(join(folder, SHARED.frames)),
      ])
      return { words, combiner, order, frames }
    },
    async question(id) {
      const file = join(folder, 'questions', `${id}.bin`)
      return existsSync(file) ? readLater<QuestionWeights>(file) : undefined
    },
  }
}

/** The number of texts of the bank that contain each stem. */
export function readWordCounts(folder: string): WordCounts {
  return read<WordCounts>(join(folder, SHARED.words))
}

/** The weights of all questions, by id: for training and measuring. */
export function readQuestionWeights(folder: string): ReadonlyMap<string, QuestionWeights> {
  const questions = join(folder, 'questions')
  if (!existsSync(questions)) return new Map()
  const paths = readdirSync(questions, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.bin'))
    .toSorted()
  return new Map(
    paths.map(path => read<QuestionWeights>(join(questions, path))).map(one => [one.question, one]),
  )
}

/** All weights at once: for training and measuring. */
export function readWeights(
  folder: string,
): Omit<Weights, 'questions'> & { readonly questions: ReadonlyMap<string, QuestionWeights> } {
  return {
    words: readWordCounts(folder),
    combiner: read<VerdictModel>(join(folder, SHARED.combiner)),
    order: read<OrderModel>(join(folder, SHARED.order)),
    frames: read<FrameWeights>(join(folder, SHARED.frames)),
    questions: readQuestionWeights(folder),
  }
}

export function writeWeights(
  folder: string,
  { words, combiner, order, frames, questions }: ReturnType<typeof readWeights>,
): void {
  rmSync(join(folder, 'questions'), { recursive: true, force: true })
  write(join(folder, SHARED.words), words)
  write(join(folder, SHARED.combiner), combiner)
  write(join(folder, SHARED.order), order)
  writeFrames(folder, frames)
  for (const [id, question] of questions) write(join(folder, `questions/${id}.bin`), question)
}

/** The model of frames alone: the other files stay as they are. */
export function writeFrames(folder: string, frames: FrameWeights): void {
  write(join(folder, SHARED.frames), frames)
}

function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, toFile(content))
}
