import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createBank } from '#bank'
import type { Bank } from '#bank'
import type { LeftOut } from '#api'
import { bankFolders } from '../places.ts'
import { copyFile, copyKey, readCopy } from './kept-copy.ts'
import type { BankCopy } from './kept-copy.ts'

/**
 * The bank, ready to use. Reading its YAML takes longer than the rest of a start. A parsed copy is therefore
 * kept, for as long as no file of the bank changes.
 */
export async function openBank(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly bank: Bank; readonly leftOut: readonly LeftOut[] }> {
  const file = copyFile(environment)
  const key = copyKey(bankFolders(environment))
  const { questions, papers, terms, blueprints, shortQuestions, leftOut } =
    readCopy(file, key) ?? (await parsedApart(file, key, environment)) ?? (await parsedHere(environment))
  return { bank: createBank(questions, papers, terms, { blueprints, shortQuestions }), leftOut }
}

/** Has another process parse the bank and keep a copy. Undefined where none can be kept. */
async function parsedApart(
  file: string,
  key: string,
  environment: NodeJS.ProcessEnv,
): Promise<BankCopy | undefined> {
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'keep-bank.ts')], {
      env: environment,
    })
  } catch {
    // The same failure, if it is one of the bank, comes again in this process and is told.
    return undefined
  }
  return readCopy(file, key)
}

async function parsedHere(environment: NodeJS.ProcessEnv): Promise<BankCopy> {
  return (await import('./parse-bank.ts')).parseBank(environment)
}
