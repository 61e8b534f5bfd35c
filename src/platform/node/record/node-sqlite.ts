import type { DatabaseSync } from 'node:sqlite'
import type { Ran, Sqlite, SqliteValue } from '../../sqlite/sqlite.ts'
import { faultOf } from './sqlite-fault.ts'

/** Node's own SQLite. It answers at once, and its errors become faults that say the way out. */
export function nodeSqlite(database: DatabaseSync): Sqlite {
  return {
    run: (sql, values) => {
      try {
        return runOnce(database, sql, values)
      } catch (error) {
        throw faultOf(error)
      }
    },
    inTransaction: () => database.isTransaction,
    close: () => database.close(),
  }
}

function runOnce(database: DatabaseSync, sql: string, values: readonly SqliteValue[]): Ran {
  const statement = database.prepare(sql)
  if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 }
  return { rows: [], changes: Number(statement.run(...values).changes) }
}
