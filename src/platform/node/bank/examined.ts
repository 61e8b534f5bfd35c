import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Question } from '#domain'
import { bankFolder, root } from '../places.ts'

/** Where a ruling on the bank's own texts comes from, apart from the question and its weights. */
const EXAMINER = ['src/domain', 'src/text', 'src/examiner', 'src/bank/lint/check-examined.ts', 'weights']

/** A hash of each question whose own texts the examiner ruled on as they are meant, by its id. */
type Examined = ReadonlyMap<string, string>

/** The file of it, which is committed: a fresh clone need not examine again what has not changed. */
const examinedFile = join(bankFolder, 'examined.json')

export function readExamined(): Examined {
  try {
    const entries: Record<string, string> = JSON.parse(readFileSync(examinedFile, 'utf8'))
    return new Map(Object.entries(entries))
  } catch {
    // Missing or damaged, it only costs the time of examining again.
    return new Map()
  }
}

export function writeExamined(examined: Examined): void {
  const sorted = [...examined].toSorted(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(examinedFile, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`)
}

/** A hash over all that a ruling on a question's own texts depends on: its entry, its weights, the examiner. */
export function examinedHash(): (question: Question) => string {
  const examiner = createHash('sha256')
  for (const path of EXAMINER.flatMap(sourcesBelow)) examiner.update(path).update(read(path))
  const version = examiner.digest('hex')
  return question => {
    const weights = `weights/questions/${question.id}.bin`
    const hash = createHash('sha256').update(version).update(JSON.stringify(question))
    if (existsSync(join(root, weights))) hash.update(read(weights))
    return hash.digest('hex').slice(0, 16)
  }
}

/** The sources of a folder without its tests, and the weights that all questions share. */
function sourcesBelow(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path]
  return readdirSync(join(root, path), { recursive: path !== 'weights', encoding: 'utf8' })
    .filter(name => /\.(?:ts|bin)$/.test(name) && !name.endsWith('.test.ts'))
    .toSorted()
    .map(name => `${path}/${name.replaceAll('\\', '/')}`)
}

/** Line ends of a text are those of the repository, whatever a checkout makes of them. */
function read(path: string): string | Uint8Array {
  const file = join(root, path)
  return path.endsWith('.bin') ? readFileSync(file) : readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
}
