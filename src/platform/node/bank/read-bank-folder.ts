import { readBank } from '#bank/read'
import type { BankSource } from '#bank/read'
import { bankFiles } from './bank-files.ts'

/** A bank as it lies on disk, or several banks, each laid over those before it. */
export function readBankFolder(...folders: readonly string[]): BankSource {
  return readBank(folders.flatMap(bankFiles))
}
