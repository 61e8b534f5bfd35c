import { createBank } from '#bank'
import type { Bank } from '#bank'
import type { LeftOut } from '#api'
import { copyKey, keptFolders, readCopy } from './kept-copy.ts'
import type { KeptFolders } from './kept-copy.ts'
import { keepApart } from './keep-apart.ts'
import { layOver } from './lay-over.ts'
import type { ParsedBank } from './parse-bank.ts'

/**
 * The bank, ready to use. Reading its YAML takes longer than the rest of a start. Parsed copies are therefore
 * kept, one of the built-in bank and one of the learner's own, each for as long as none of its files changes.
 */
export async function openBank(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly bank: Bank; readonly leftOut: readonly LeftOut[] }> {
  const { questions, papers, terms, leftOut, ...sittings } = layOver(
    await Promise.all(keptFolders(environment).map(openCopy)),
  )
  return { bank: createBank(questions, papers, terms, sittings), leftOut }
}

async function openCopy(kept: KeptFolders): Promise<ParsedBank> {
  const key = copyKey(kept.folders)
  const there = readCopy(kept.copy, key)
  if (there) return there
  await keepApart(kept)
  return readCopy(kept.copy, key) ?? parsedHere(kept.folders)
}

/** Where no copy can be kept. What is wrong with the bank is told here as well. */
async function parsedHere(folders: readonly string[]): Promise<ParsedBank> {
  const [{ parseBank }, { bankFiles }] = await Promise.all([
    import('./parse-bank.ts'),
    import('./bank-files.ts'),
  ])
  return layOver(folders.map(folder => parseBank(bankFiles(folder))))
}
