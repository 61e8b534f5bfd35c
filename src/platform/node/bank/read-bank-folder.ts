import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBank } from '#bank'
import type { BankFile, BankSource } from '#bank'
import { Fault } from '#domain'
import { bankFolder } from '../places.ts'

/** A bank as it lies on disk, or several, each laid over those before it. */
export function readBankFolder(...folders: readonly string[]): BankSource {
  return readBank(folders.flatMap(bankFiles))
}

export function bankFiles(folder: string): readonly BankFile[] {
  if (!existsSync(folder))
    throw new Fault(
      'not-found',
      `no bank in ${folder}: a bank is a folder that holds questions/SECTION/SLUG.yaml`,
    )
  const bank = folder === bankFolder ? 'bank' : folder
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map((path): BankFile => ({ bank, path, text: readFileSync(join(folder, path), 'utf8') }))
}
