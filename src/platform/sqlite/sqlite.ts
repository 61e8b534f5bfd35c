/** The values that the store binds. */
export type SqliteValue = string | number | null

/** One connection to SQLite, on whichever platform. An engine in a worker may answer later. */
export interface Sqlite {
  /** Runs one statement. The engine alone knows whether it gives rows, as `pragma` and `returning` may. */
  readonly run: (sql: string, values: readonly SqliteValue[]) => Ran | Promise<Ran>
  /** Whether a transaction is open: SQLite may have rolled one back by itself. */
  readonly inTransaction: () => boolean | Promise<boolean>
  readonly close: () => void | Promise<void>
}

export interface Ran {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
  /** The rows that were changed; 0 for a statement that gives rows. */
  readonly changes: number
}
