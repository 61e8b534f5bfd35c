import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readBank } from '#bank'
import type { BankFile, BankSource } from '#bank'
import { Fault } from '#domain'
import { bankFolder } from '../places.ts'
import { errorCode, readPlainFile } from '../read-plain-file.ts'

/** Six times the largest file of the built-in bank. */
const LARGEST = 1_000_000

/** A bank as it lies on disk, or several, each laid over those before it. */
export function readBankFolder(...folders: readonly string[]): BankSource {
  return readBank(folders.flatMap(bankFiles))
}

export function bankFiles(folder: string): readonly BankFile[] {
  const bank = folder === bankFolder ? 'bank' : folder
  return pathsIn(folder)
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('.yaml'))
    .toSorted()
    .map((path): BankFile => {
      const read = readPlainFile(join(folder, path), LARGEST)
      return read.ok ? { bank, path, text: read.value } : { bank, path, text: '', unreadable: read.error }
    })
}

function pathsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch (cause) {
    const code = errorCode(cause)
    throw new Fault(
      'not-found',
      `no bank in ${folder}: a bank is a folder that holds questions/SECTION/SLUG.yaml${code === 'ENOENT' ? '' : ` (${code})`}`,
      { cause },
    )
  }
}
