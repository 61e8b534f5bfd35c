import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBank, readBank } from '#bank'
import type { Bank, BankFile } from '#bank'
import type { Blueprint, Paper, Question, Term } from '#domain'
import { bankFolder, bankFolders } from '../places.ts'
import { bankFiles } from './read-bank-folder.ts'

interface Kept {
  readonly key: string
  readonly questions: readonly Question[]
  readonly papers: readonly Paper[]
  readonly terms: readonly Term[]
  readonly blueprints: readonly Blueprint[]
}

/**
 * The bank, ready to use. Reading its YAML takes longer than all else at a start, so what was read is
 * kept in the data folder, for as long as no file of the bank changes.
 */
export function openBank(folder: string, environment: NodeJS.ProcessEnv): Bank {
  const files = bankFolders(environment).flatMap(bankFiles)
  const key = keyOf(files)
  const place = join(folder, 'bank-cache.json')
  const kept = readKept(place, key) ?? readAnew(files, key)
  if (!kept.found) writeFileSync(place, JSON.stringify(kept.value))
  const { questions, papers, terms, blueprints } = kept.value
  return createBank(questions, papers, terms, blueprints)
}

function readKept(place: string, key: string) {
  try {
    // Its key covers the files and the schema that they were read by, so what it holds was checked when it was written.
    const value = JSON.parse(readFileSync(place, 'utf8')) as Kept
    return value.key === key ? { found: true, value } : undefined
  } catch {
    // Missing, cut off, or from a version with other fields: it is only a copy.
    return undefined
  }
}

function readAnew(files: readonly BankFile[], key: string) {
  const { questions, papers, terms, blueprints } = readBank(files)
  return {
    found: false,
    value: {
      key,
      questions: questions.map(source => source.value),
      papers,
      terms,
      blueprints: blueprints.map(source => source.value),
    },
  }
}

function keyOf(files: readonly BankFile[]): string {
  const hash = createHash('sha256').update(readFileSync(join(bankFolder, 'schema.json')))
  for (const { bank, path, text } of files) hash.update(`${bank}/${path}\0${text}\0`)
  return hash.digest('hex')
}
