import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBank, readBank } from '#bank'
import type { Bank, BankFile, BankIssue } from '#bank'
import type { Blueprint, Paper, Question, ShortQuestion, Term } from '#domain'
import type { LeftOut } from '#api'
import { bankFolder, bankFolders } from '../places.ts'
import { readPlainFile } from '../read-plain-file.ts'
import { LARGEST, bankFiles, bankPaths } from './read-bank-folder.ts'
import { sealed, unsealed } from './sealed.ts'

/** All of a bank but its questions, each of which is a line of its own. */
interface Head {
  readonly key: string
  readonly papers: readonly Paper[]
  readonly terms: readonly Term[]
  readonly blueprints: readonly Blueprint[]
  readonly shortQuestions: readonly ShortQuestion[]
  readonly leftOut: readonly LeftOut[]
}

interface Copy extends Head {
  readonly questions: readonly Question[]
}

/**
 * The bank, ready to use. Reading its YAML takes longer than the rest of a start. A parsed copy is therefore
 * kept in the data folder, for as long as no file of the bank changes.
 */
export function openBank(
  folder: string,
  environment: NodeJS.ProcessEnv,
): { readonly bank: Bank; readonly leftOut: readonly LeftOut[] } {
  const folders = bankFolders(environment)
  const key = keyOf(folders)
  const place = join(folder, 'bank-cache.json')
  const { questions, papers, terms, blueprints, shortQuestions, leftOut } =
    readCopy(place, key) ?? keep(place, readAnew(folders.flatMap(bankFiles), key))
  return { bank: createBank(questions, papers, terms, blueprints, shortQuestions), leftOut }
}

function readCopy(place: string, key: string): Copy | undefined {
  try {
    // The seal shows that the copy is intact; the key names the files and the schema that it was made from.
    const [head, ...questions] = (unsealed(readFileSync(place)) ?? []) as [Head?, ...Question[]]
    return head?.key === key ? { ...head, questions } : undefined
  } catch {
    // Missing or unreadable, which costs nothing but time: it is only a copy.
    return undefined
  }
}

function keep(place: string, copy: Copy): Copy {
  const { questions, ...head } = copy
  try {
    writeFileSync(place, sealed([head, ...questions]), { mode: 0o600 })
  } catch {
    // A full disk, or a folder that is read-only. Without a copy the next start takes longer, nothing else.
  }
  return copy
}

function readAnew(files: readonly BankFile[], key: string): Copy {
  const { questions, papers, terms, blueprints, shortQuestions, issues } = readBank(files)
  return {
    key,
    questions: questions.map(source => source.value),
    papers,
    terms,
    blueprints: blueprints.map(source => source.value),
    shortQuestions: shortQuestions.flatMap(source => source.value),
    leftOut: leftOutOf(issues),
  }
}

/** The files with issues, each with its first issue. Such a file is left out whole. */
export function leftOutOf(issues: readonly BankIssue[]): readonly LeftOut[] {
  return [...Map.groupBy(issues, issue => issue.file).values()].flatMap(([first]) => first ?? [])
}

/** A hash of all that the bank is read from. Files are read one by one, since together they are large. */
function keyOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(bankFolder, 'schema.json')))
  for (const folder of folders)
    for (const { bank, path, file } of bankPaths(folder)) {
      const { ok, ...read } = readPlainFile(file, LARGEST)
      hash.update(`\0${bank}/${path}\0${ok}\0`).update('value' in read ? read.value : read.error)
    }
  return hash.digest('hex')
}
