import type { Kysely, Migration } from 'kysely'
import { Migrator } from 'kysely'
import type { Tables } from './schema.ts'

/** Appended to and never edited. A map, since a browser has no folder to read them from. */
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
}

/** Brings the tables up to date. Two processes may call it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...migrations }) },
  }).migrateToLatest()
  if (error) throw error
}
