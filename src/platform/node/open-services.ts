import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { createApp } from '#app'
import type { Host } from '#app'
import { FIRST_LEARNER, Fault, epochMs, instant } from '#domain'
import type { LearnerId } from '#domain'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import type { Tables } from '#store'
import { openBank } from './bank/open-bank.ts'
import { openJudge } from './examiner/open-judge.ts'
import { openModelsDesk } from './llm/models-desk.ts'
import { openConfigured } from './llm/open-configured.ts'
import { dataFolder, recordName } from './places.ts'
import { openSqlite } from './record/open-sqlite.ts'
import { openPrivateFile, openPrivateFolder } from './record/private.ts'

/** Opens everything that the app needs on this machine. */
export async function openServices(environment: NodeJS.ProcessEnv) {
  const folder = dataFolder(environment)
  const db = await openRecord(folder)
  const { bank, leftOut } = await openBank(environment)
  const offline = openJudge(bank.questions)
  const configured = await openConfigured(offline, environment)
  const host: Host = {
    bank,
    leftOut,
    offline,
    judge: configured.judge,
    voice: configured.voice,
    transcriber: configured.transcriber,
    clientJudge: async () => (await import('./llm/open-client-judge.ts')).openClientJudge(offline),
    models: openModelsDesk({ bank, offline, configured, environment }),
    storeOf: (learner: LearnerId) => createStore(db, foldCard, learner),
    now: () => instant(new Date()),
    packAnki: async (notes, at) =>
      (await import('./bank/write-apkg.ts')).packApkg(notes, Math.floor(epochMs(at) / 1000)),
    // One person uses this machine.
    identify: () => ({ id: FIRST_LEARNER, offsetMinutes: -new Date().getTimezoneOffset() }),
  }
  const closeAll = async () => {
    configured.close()
    await db.destroy()
  }
  return { app: createApp(host), leftOut, close: closeAll }
}

/** The database of the record. Its file is made if there is none. */
async function openRecord(folder: string): Promise<Kysely<Tables>> {
  try {
    openPrivateFolder(folder)
    const file = join(folder, recordName)
    openPrivateFile(file)
    const db = openSqlite(file)
    await migrate(db)
    return db
  } catch (cause) {
    throw new Fault(
      'unavailable',
      `the record in ${folder} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}. “viva export FILE” writes all that can be read of it. Set VIVA_HOME to use another folder.`,
      { cause },
    )
  }
}
