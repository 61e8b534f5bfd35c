import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, relative } from 'node:path'
import { USUAL_HEADERS, readCsv, readJson, readMarkdown, slugOf, writeDraft, writeThin } from '#bank/drafts'
import type { Drafts, HeaderMapping } from '#bank/drafts'
import { Fault, QuestionFile, QuestionId } from '#domain'
import { namesOnce } from './names-once.ts'
import { bankFolder, bankFolders } from '../places.ts'
import { isThere, readPlainFile } from '../read-plain-file.ts'

/**
 * Largest file that is read as a bank, in bytes: more than people write, and small enough to read at once.
 */
const LARGEST = 10_000_000

const READERS: Readonly<Record<string, (text: string, headers: HeaderMapping) => Drafts>> = {
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readMarkdown,
  '.csv': readCsv,
  '.json': readJson,
}

/** Whether the name of a file is that of a bank, and not of a record. */
export function isBankFile(path: string): boolean {
  return extname(path).toLowerCase() in READERS
}

interface Imported {
  readonly drafts: readonly string[]
  /** Files that existed already and were left alone. */
  readonly kept: readonly string[]
  readonly oddities: readonly { readonly at: number; readonly message: string }[]
}

/**
 * Reads somebody's bank and writes a small question for each of its own, never over an existing file. The folder is
 * a bank that can be opened at once.
 */
export function importBank(path: string, out: string, mapping: readonly string[]): Imported {
  if (!isThere(path)) throw new Fault('not-found', `no file ${path}`)
  const source = readPlainFile(path, LARGEST)
  if (!source.ok) throw new Fault('invalid', `${path} ${source.error}`)
  const read = READERS[extname(path).toLowerCase()] ?? readMarkdown
  const { drafts, oddities } = read(source.value.toString('utf8'), headersFrom(mapping))
  if (drafts.length === 0)
    throw new Fault(
      'invalid',
      `no questions were found in ${path}: number them ("1. (Core) What is …?"), or write them as rows of a table with headers`,
    )
  const nameOf = namesOnce()
  const written: string[] = []
  const kept: string[] = []
  for (const draft of drafts) {
    const file = join(out, 'questions', `${nameOf(join(draft.section, slugOf(draft.prompt)))}.yaml`)
    if (existsSync(file)) {
      kept.push(file)
      continue
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, writeThin(draft, basename(path)))
    written.push(file)
  }
  return { drafts: written, kept, oddities }
}

/** The source's own names for the parts of a question, from pairs such as `prompt=Frage`. */
function headersFrom(mapping: readonly string[]): HeaderMapping {
  const given = mapping.flatMap(part => part.split(',')).map(part => part.split('=').map(side => side.trim()))
  const wrong = given.find(([key, header]) => !(key && key in USUAL_HEADERS && header))
  if (wrong)
    throw new Fault(
      'invalid',
      `--map ${wrong.join('=')}: write KEY=HEADER, where KEY is one of ${Object.keys(USUAL_HEADERS).join(', ')}`,
    )
  return { ...USUAL_HEADERS, ...Object.fromEntries(given) }
}

interface NewQuestion {
  /** A small question, which can be practised at once. */
  readonly draft: boolean
  readonly environment: NodeJS.ProcessEnv
}

/** Starts a question from a template: in the last bank that is laid over the built-in one, or else in that. */
export function newQuestion(id: string, { draft, environment }: NewQuestion): string {
  const parsed = QuestionId.safeParse(id)
  const section = QuestionFile.shape.section.safeParse(id.split('/')[0])
  if (!parsed.success || !section.success)
    throw new Fault(
      'invalid',
      `${id}: an id is section/slug, where the section is one of ${QuestionFile.shape.section.options.join(', ')}`,
    )
  const bank = bankFolders(environment).at(-1) ?? bankFolder
  const file = join(bank, 'questions', `${id}.yaml`)
  if (existsSync(file)) throw new Fault('conflict', `${relative(process.cwd(), file)} already exists`)
  mkdirSync(dirname(file), { recursive: true })
  const write = draft ? writeThin : writeDraft
  writeFileSync(
    file,
    write({
      at: 1,
      prompt: '',
      section: section.data,
      level: section.data === 'system-design' || section.data === 'research' ? section.data : 'core',
      topic: '',
      depth: '',
      followUps: [],
      redFlags: [],
    }),
  )
  return relative(process.cwd(), file)
}
