import type { Kysely, Migration } from 'kysely'
import { Migrator, sql } from 'kysely'
import { FIRST_LEARNER } from '#domain'
import type { Tables } from './schema.ts'

const TABLES = ['entry', 'card', 'counter'] as const

/**
 * Migrations are appended and never edited. They form a map, since a browser has no folder to read them from.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-record': {
    async up(db) {
      await db.schema
        .createTable('entry')
        .addColumn('id', 'text', c => c.primaryKey())
        .addColumn('seq', 'integer', c => c.notNull().unique())
        .addColumn('at', 'text', c => c.notNull())
        .addColumn('kind', 'text', c => c.notNull())
        .addColumn('question', 'text')
        .addColumn('document', 'text', c => c.notNull())
        .execute()
      await db.schema.createIndex('entry_question').on('entry').columns(['question', 'at', 'id']).execute()
      await db.schema
        .createTable('card')
        .addColumn('question', 'text', c => c.primaryKey())
        .addColumn('due', 'text', c => c.notNull())
        .addColumn('document', 'text', c => c.notNull())
        .execute()
      await db.schema
        .createTable('counter')
        .addColumn('name', 'text', c => c.primaryKey())
        .addColumn('value', 'integer', c => c.notNull())
        .execute()
      await db.insertInto('counter').values({ name: 'seq', value: 0 }).execute()
    },
  },

  // Not every database can change a key in place, so the rows move into new tables, in one transaction.
  '0002-learner': {
    async up(db) {
      for (const table of TABLES) await db.schema.alterTable(table).renameTo(`${table}_before`).execute()
      await db.schema.dropIndex('entry_question').execute()
      await db.schema
        .createTable('entry')
        .addColumn('learner', 'text', c => c.notNull())
        .addColumn('id', 'text', c => c.notNull())
        .addColumn('seq', 'integer', c => c.notNull())
        .addColumn('at', 'text', c => c.notNull())
        .addColumn('kind', 'text', c => c.notNull())
        .addColumn('question', 'text')
        .addColumn('document', 'text', c => c.notNull())
        .addPrimaryKeyConstraint('entry_key', ['learner', 'id'])
        .addUniqueConstraint('entry_seq', ['learner', 'seq'])
        .execute()
      await db.schema
        .createIndex('entry_question')
        .on('entry')
        .columns(['learner', 'question', 'at', 'id'])
        .execute()
      await db.schema
        .createTable('card')
        .addColumn('learner', 'text', c => c.notNull())
        .addColumn('question', 'text', c => c.notNull())
        .addColumn('due', 'text', c => c.notNull())
        .addColumn('document', 'text', c => c.notNull())
        .addPrimaryKeyConstraint('card_key', ['learner', 'question'])
        .execute()
      await db.schema
        .createTable('counter')
        .addColumn('learner', 'text', c => c.primaryKey())
        .addColumn('value', 'integer', c => c.notNull())
        .execute()
      const first = sql.lit<string>(FIRST_LEARNER)
      await sql`insert into entry (learner, id, seq, at, kind, question, document)
        select ${first}, id, seq, at, kind, question, document from entry_before`.execute(db)
      await sql`insert into card (learner, question, due, document)
        select ${first}, question, due, document from card_before`.execute(db)
      await sql`insert into counter (learner, value) select ${first}, value from counter_before`.execute(db)
      for (const table of TABLES) await db.schema.dropTable(`${table}_before`).execute()
    },
  },
}

/** Brings the tables up to date. Two processes may call it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest()
  if (error) throw error
}
