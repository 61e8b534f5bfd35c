import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBank, readBank } from '#bank'
import type { Bank, BankFile, BankIssue } from '#bank'
import type { Blueprint, Paper, Question, Term } from '#domain'
import type { LeftOut } from '#api'
import { bankFolder, bankFolders } from '../places.ts'
import { bankFiles } from './read-bank-folder.ts'
import { sealed, unsealed } from './sealed.ts'

interface Kept {
  readonly key: string
  readonly questions: readonly Question[]
  readonly papers: readonly Paper[]
  readonly terms: readonly Term[]
  readonly blueprints: readonly Blueprint[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * The bank, ready to use. Reading its YAML takes longer than all else at a start, so what was read is
 * kept in the data folder, for as long as no file of the bank changes.
 */
export function openBank(
  folder: string,
  environment: NodeJS.ProcessEnv,
): { readonly bank: Bank; readonly leftOut: readonly LeftOut[] } {
  const files = bankFolders(environment).flatMap(bankFiles)
  const key = keyOf(files)
  const place = join(folder, 'bank-cache.json')
  const kept = readKept(place, key) ?? readAnew(files, key)
  if (!kept.found) writeFileSync(place, sealed(kept.value))
  const { questions, papers, terms, blueprints, leftOut } = kept.value
  return { bank: createBank(questions, papers, terms, blueprints), leftOut }
}

function readKept(place: string, key: string) {
  try {
    // Its seal says that it is as it was written, and its key by which files and schema it was read: so it was checked.
    const value = unsealed(readFileSync(place, 'utf8')) as Kept | undefined
    return value?.key === key ? { found: true, value } : undefined
  } catch {
    // Missing or not to be read: it is only a copy.
    return undefined
  }
}

function readAnew(files: readonly BankFile[], key: string) {
  const { questions, papers, terms, blueprints, issues } = readBank(files)
  return {
    found: false,
    value: {
      key,
      questions: questions.map(source => source.value),
      papers,
      terms,
      blueprints: blueprints.map(source => source.value),
      leftOut: leftOutOf(issues),
    },
  }
}

/** A file with anything wrong in it is left out whole; the first thing stands for all. */
export function leftOutOf(issues: readonly BankIssue[]): readonly LeftOut[] {
  return [...Map.groupBy(issues, issue => issue.file).values()].flatMap(([first]) => first ?? [])
}

function keyOf(files: readonly BankFile[]): string {
  const hash = createHash('sha256').update(readFileSync(join(bankFolder, 'schema.json')))
  for (const { bank, path, text, unreadable = '' } of files)
    hash.update(`${bank}/${path}\0${text}\0${unreadable}\0`)
  return hash.digest('hex')
}
