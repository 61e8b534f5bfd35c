import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '#app'
import { createBank } from '#bank'
import { instant } from '#domain'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import { openJudge } from './open-judge.ts'
import { openSqlite } from './open-sqlite.ts'
import { bankFolder } from './places.ts'
import { readBankFolder } from './read-bank-folder.ts'

/** Opens all that the app needs, on this machine, in this folder. */
export async function openDesk(folder: string) {
  mkdirSync(folder, { recursive: true })
  const { questions, papers, terms } = readBankFolder(bankFolder)
  const db = openSqlite(join(folder, 'viva.sqlite'))
  await migrate(db)
  const desk = {
    bank: createBank(questions.map(source => source.value), papers, terms),
    judge: openJudge(),
    store: createStore(db, foldCard),
    now: () => instant(new Date()),
    offsetMinutes: () => -new Date().getTimezoneOffset(),
  }
  return { app: createApp(desk), close: () => db.destroy() }
}
