import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import type { Sqlite, SqliteValue } from './sqlite.ts'

/** Connects Kysely to any SQLite: one connection, used by one piece of work at a time. */
export function sqliteDialect(sqlite: Sqlite): Dialect {
  return {
    // SQLite can roll back changes of tables, so a migration is all or nothing and processes take turns at
    // it.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createDriver: () => driver(sqlite),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function driver(sqlite: Sqlite): Driver {
  const connection: DatabaseConnection = {
    executeQuery: query => run(sqlite, query),
    streamQuery: () => {
      throw new Error('no query of Viva is streamed')
    },
  }
  const say = async (sql: string) => void (await run(sqlite, CompiledQuery.raw(sql)))
  const turns = takeTurns()
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.begin()
      return connection
    },
    // Immediate, because a transaction that reads and then writes fails if another process writes in between.
    beginTransaction: () => say('begin immediate'),
    commitTransaction: () => say('commit'),
    // On a full disk SQLite has already rolled back, and a second rollback would hide the cause.
    rollbackTransaction: async () => {
      if (await sqlite.inTransaction()) await say('rollback')
    },
    releaseConnection: async () => turns.end(),
    destroy: async () => sqlite.close(),
  }
}

async function run<R>(sqlite: Sqlite, { sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  // The store binds only text, whole numbers and null, and rows have the types of its tables.
  const { rows, changes } = await sqlite.run(sql, parameters as readonly SqliteValue[])
  return { rows: rows as R[], numAffectedRows: BigInt(changes) }
}

/** A lock with a queue: `begin` waits until the work before it has called `end`. */
function takeTurns() {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    begin: (): Promise<void> => {
      if (taken) return new Promise(resolve => waiting.push(resolve))
      taken = true
      return Promise.resolve()
    },
    end: () => {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
  }
}
