import { DatabaseSync } from 'node:sqlite'
import { JudgeTrial } from '#domain'
import type { Day } from '#domain'
import { hasRoom } from '#llm'
import type { Budget, Cost, SpendLedger, RulingCache, TrialShelf } from '#llm'

/** The oldest rulings beyond this many are forgotten. */
const MOST_RULINGS = 20_000

/**
 * The spend ledger and the cache of rulings, in one SQLite file beside the record. Two processes share the
 * budget: each reservation is one transaction. The file holds no key, and no words of a question or an
 * answer.
 */
export function openModelStore(
  file: string,
  budget: Budget,
): {
  readonly ledger: SpendLedger
  readonly rulings: RulingCache
  readonly trials: TrialShelf
  close(): void
} {
  const db = new DatabaseSync(file, { timeout: 10_000 })
  db.exec(`
    pragma journal_mode = wal;
    create table if not exists call (
      id integer primary key, at_ms integer not null, day text not null, model text not null, prompt text not null, about text not null,
      tokens integer not null, nanodollars integer not null, ms integer, outcome text);
    create index if not exists call_day on call (day);
    create table if not exists ruling (key text primary key, value text not null);
    create table if not exists trial (key text primary key, value text not null);
  `)
  // Money is stored in whole billionths of a dollar, so that sums are exact.
  const nano = (dollars: number) => Math.ceil(dollars * 1e9)
  const total = db.prepare(
    'select coalesce(sum(tokens), 0) as tokens, coalesce(sum(nanodollars), 0) as nanodollars from call where day = ?',
  )
  const insert = db.prepare(
    'insert into call (at_ms, day, model, prompt, about, tokens, nanodollars) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const update = db.prepare('update call set tokens = ?, nanodollars = ?, ms = ?, outcome = ? where id = ?')
  const find = db.prepare('select value from ruling where key = ?')
  const keep = db.prepare('insert or replace into ruling (key, value) values (?, ?)')
  const forget = db.prepare(
    `delete from ruling where rowid <= (select max(rowid) from ruling) - ${MOST_RULINGS}`,
  )
  const findTrial = db.prepare('select value from trial where key = ?')
  const keepTrial = db.prepare('insert or replace into trial (key, value) values (?, ?)')
  const spent = (day: Day): Cost => {
    const row = total.get(day)
    return { tokens: Number(row?.['tokens']), dollars: Number(row?.['nanodollars']) / 1e9 }
  }
  return {
    ledger: {
      spent,
      reserve(call, most) {
        db.exec('begin immediate')
        try {
          const fits = hasRoom(budget, spent(call.day), most)
          const id = fits
            ? insert.run(
                call.atMs,
                call.day,
                call.model,
                call.prompt,
                call.about,
                most.tokens,
                nano(most.dollars),
              ).lastInsertRowid
            : undefined
          db.exec('commit')
          return id === undefined ? undefined : Number(id)
        } catch (error) {
          // On a full disk SQLite has already rolled back, and a second rollback would hide the cause.
          if (db.isTransaction) db.exec('rollback')
          throw error
        }
      },
      settle: (id, { tokens, dollars, ms, outcome }) =>
        void update.run(tokens, nano(dollars), Math.round(ms), outcome, id),
    },
    rulings: {
      get: key => {
        const value = find.get(key)?.['value']
        return typeof value === 'string' ? value : undefined
      },
      put(key, value) {
        keep.run(key, value)
        forget.run()
      },
    },
    trials: {
      get: key => {
        const value = findTrial.get(key)?.['value']
        return typeof value === 'string' ? JudgeTrial.safeParse(JSON.parse(value)).data : undefined
      },
      put: (key, trial) => void keepTrial.run(key, JSON.stringify(trial)),
    },
    close: () => db.close(),
  }
}
