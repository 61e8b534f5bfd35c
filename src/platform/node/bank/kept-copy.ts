import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Blueprint, Paper, Question, ShortQuestion, Term } from '#domain'
import type { LeftOut } from '#api'
import { bankFolder, bankFolders, dataFolder, root } from '../places.ts'
import { readPlainFile } from '../read-plain-file.ts'
import { LARGEST, bankPaths } from './bank-files.ts'
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

/** A parsed bank, ready to be kept. */
export interface BankCopy extends Head {
  readonly questions: readonly Question[]
}

/** Folders that are parsed and kept together. */
export interface KeptFolders {
  readonly folders: readonly string[]
  /** The file of the copy. */
  readonly copy: string
}

/**
 * The built-in bank, whose copy lies beside the built page, so that every record finds it; and over it the
 * learner's own banks, if there are any, whose copy is with their record, which only they can read.
 */
export function keptFolders(environment: NodeJS.ProcessEnv): readonly KeptFolders[] {
  const [builtIn = bankFolder, ...own] = bankFolders(environment)
  return [
    { folders: [builtIn], copy: join(root, 'dist', 'bank.json') },
    ...(own.length > 0 ? [{ folders: own, copy: join(dataFolder(environment), 'bank-cache.json') }] : []),
  ]
}

/** The kept copy, if it is intact and made from the files as they are. */
export function readCopy(file: string, key: string): BankCopy | undefined {
  try {
    // The seal shows that the copy is intact; the key names the files and the schema that it was made from.
    const [head, ...questions] = (unsealed(readFileSync(file)) ?? []) as [Head?, ...Question[]]
    return head?.key === key ? { ...head, questions } : undefined
  } catch {
    // Missing or unreadable, which costs nothing but time: it is only a copy.
    return undefined
  }
}

/** Puts a copy in its place in one step, so that another process reads the old one or the new one. */
export function writeCopy(file: string, { questions, ...head }: BankCopy): void {
  const beside = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, sealed([head, ...questions]), { mode: 0o600 })
    renameSync(beside, file)
  } catch {
    // A full disk, or a folder that is read-only. Without a copy the next start takes longer, nothing else.
    rmSync(beside, { force: true })
  }
}

/** A hash of all that the bank is read from. Files are read one by one, since together they are large. */
export function copyKey(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(bankFolder, 'schema.json')))
  for (const folder of folders)
    for (const { bank, path, file } of bankPaths(folder)) {
      const { ok, ...read } = readPlainFile(file, LARGEST)
      hash.update(`\0${bank}/${path}\0${ok}\0`).update('value' in read ? read.value : read.error)
    }
  return hash.digest('hex')
}
