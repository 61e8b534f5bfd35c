import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBank } from '#bank'
import type { BankFile, BankSource } from '#bank'

/** The bank as it lies on disk. */
export function readBankFolder(folder: string): BankSource {
  return readBank(bankFiles(folder))
}

export function bankFiles(folder: string): readonly BankFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map((path): BankFile => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
}
