import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { faultOf } from './sqlite-fault.ts'

/** Connects Kysely to Node's own SQLite: one connection, used by one piece of work at a time. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    // SQLite can roll back changes of tables, so a migration is all or nothing and processes take turns at
    // it.
    createAdapter: () =>
      Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
    createDriver: () => driver(database),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function driver(database: DatabaseSync): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async query => run(database, query),
    streamQuery: () => {
      throw new Error('no query of Viva is streamed')
    },
  }
  const say = async (sql: string) => void run(database, CompiledQuery.raw(sql))
  const turns = takeTurns()
  return {
    init: async () => {},
    acquireConnection: async () => {
      await turns.begin()
      return connection
    },
    // Immediate, because a transaction that reads and then writes fails if another process writes in between.
    beginTransaction: async () => say('begin immediate'),
    commitTransaction: async () => say('commit'),
    // On a full disk SQLite has already rolled back, and a second rollback would hide the cause.
    rollbackTransaction: async () => {
      if (database.isTransaction) await say('rollback')
    },
    releaseConnection: async () => turns.end(),
    destroy: async () => database.close(),
  }
}

function run<R>(database: DatabaseSync, query: CompiledQuery): QueryResult<R> {
  try {
    return runOnce(database, query)
  } catch (error) {
    throw faultOf(error)
  }
}

function runOnce<R>(database: DatabaseSync, { sql, parameters }: CompiledQuery): QueryResult<R> {
  const statement = database.prepare(sql)
  // The store binds only text, whole numbers and null, and rows have the types of its tables.
  const values = parameters as readonly SQLInputValue[]
  if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }
  const { changes } = statement.run(...values)
  return { rows: [], numAffectedRows: BigInt(changes) }
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
