import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Tables } from '#store'
import { sqliteDialect } from '../../sqlite/sqlite-dialect.ts'
import { nodeSqlite } from './node-sqlite.ts'
import { damageFault, faultOf } from './sqlite-fault.ts'

/**
 * Opens the record's file. Each commit is written through to the disk, so that an acknowledged entry survives
 * a kill. Another process may use the file at the same time.
 */
export function openSqlite(file: string): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    const mode = database.prepare('pragma journal_mode').get()
    if (file !== ':memory:' && mode?.['journal_mode'] !== 'wal') database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
    refuseDamage(database)
  } catch (error) {
    database.close()
    throw faultOf(error)
  }
  return new Kysely<Tables>({ dialect: sqliteDialect(nodeSqlite(database)) })
}

/**
 * Checks the whole file once, at half a millisecond a megabyte. Otherwise only a query that happens to read a
 * damaged page would notice, and none that writes beside it.
 */
function refuseDamage(database: DatabaseSync): void {
  const finding = database.prepare('pragma quick_check(1)').get()?.['quick_check']
  if (finding !== 'ok') throw damageFault(String(finding))
}
