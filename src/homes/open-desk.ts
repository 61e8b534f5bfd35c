import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createApp } from '#app'
import { instant } from '#domain'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import { openBank } from './open-bank.ts'
import { openJudge } from './open-judge.ts'
import { openSqlite } from './open-sqlite.ts'

/** Opens all that the app needs, on this machine, in this folder. */
export async function openDesk(folder: string) {
  mkdirSync(folder, { recursive: true })
  const db = openSqlite(join(folder, 'viva.sqlite'))
  await migrate(db)
  const desk = {
    bank: openBank(folder),
    judge: openJudge(),
    store: createStore(db, foldCard),
    now: () => instant(new Date()),
    offsetMinutes: () => -new Date().getTimezoneOffset(),
  }
  return { app: createApp(desk), close: () => db.destroy() }
}
