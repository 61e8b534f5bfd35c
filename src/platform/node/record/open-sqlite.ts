import { DatabaseSync } from 'node:sqlite'
import { Kysely } from 'kysely'
import type { Tables } from '#store'
import { sqliteDialect } from './sqlite-dialect.ts'

/**
 * Opens the record's file. Written through to the disk at each commit, so that what was
 * acknowledged survives a kill; another process may use the file at the same time.
 */
export function openSqlite(file: string): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: 10_000 })
  const mode = database.prepare('pragma journal_mode').get()
  if (file !== ':memory:' && mode?.['journal_mode'] !== 'wal') database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full')
  return new Kysely<Tables>({ dialect: sqliteDialect(database) })
}
