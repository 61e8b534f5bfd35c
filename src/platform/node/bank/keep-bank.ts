/**
 * A program of its own: parses the folders of a bank and keeps a copy in the file that is named first. The parser's
 * memory goes with its process. Half of the files are parsed in a thread, since a first start waits for this.
 */
import { once } from 'node:events'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import type { BankFile } from '#bank/read'
import { bankFiles } from './bank-files.ts'
import { copyKey, writeCopy } from './kept-copy.ts'
import { layOver } from './lay-over.ts'
import { parseBank } from './parse-bank.ts'
import type { ParsedBank } from './parse-bank.ts'

if (isMainThread) await keep(process.argv.slice(2))
else parentPort?.postMessage(parseBank(workerData as readonly BankFile[])) // As `keep` sends them.

async function keep([file, ...folders]: readonly string[]): Promise<void> {
  if (file === undefined) throw new Error('usage: keep-bank.ts FILE FOLDER ...')
  // Taken before the files are read: if one changes in between, the copy is out of date and is made again.
  const key = copyKey(folders)
  const parsed: ParsedBank[] = []
  for (const folder of folders) parsed.push(await parseFolder(bankFiles(folder)))
  writeCopy(file, { key, ...layOver(parsed) })
}

async function parseFolder(files: readonly BankFile[]): Promise<ParsedBank> {
  if (files.length < 10) return parseBank(files)
  const half = files.filter((_, i) => i % 2 === 1)
  const elsewhere = once(new Worker(new URL(import.meta.url), { workerData: half }), 'message')
  const here = parseBank(files.filter((_, i) => i % 2 === 0))
  const [there] = (await elsewhere) as [ParsedBank] // What the other branch above posts.
  return layOver([here, there])
}
