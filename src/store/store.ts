import type { Kysely, Transaction } from 'kysely'
import type { Card, Entry, EntryId, QuestionId } from '#domain'
import { cardIn, cardRow, documentOf, entryIn, otherDocument, entryRow } from './rows.ts'
import type { Tables } from './schema.ts'

export type Store = ReturnType<typeof createStore>

/** Folds the lines about one question, with the settings among them, into its card. */
export type FoldCard = (entries: readonly Entry[]) => Card | null

/**
 * The learner's record: an append-only log, and the cards folded from it.
 *
 * The dialect is chosen by the home that opens `db`; nothing here may ask which it is.
 */
export function createStore(db: Kysely<Tables>, foldCard: FoldCard) {
  return {
    /** Stores lines with their cards, all or none. The same line again changes nothing. */
    async append(...entries: readonly Entry[]): Promise<void> {
      await db.transaction().execute(async tx => {
        for (const entry of entries) if (await insert(tx, entry)) await refold(tx, foldCard, entry)
      })
    },

    /** Stores lines from elsewhere, all or none. */
    async merge(
      entries: readonly Entry[],
    ): Promise<{ readonly added: number; readonly alreadyThere: number }> {
      return db.transaction().execute(async tx => {
        let added = 0
        for (const entry of entries) if (await insert(tx, entry)) added += 1
        if (added > 0) await rebuildCards(tx, foldCard)
        return { added, alreadyThere: entries.length - added }
      })
    },

    async entry(id: EntryId): Promise<Entry | undefined> {
      const row = await db.selectFrom('entry').select('document').where('id', '=', id).executeTakeFirst()
      return row && entryIn(row)
    },

    /** The lines that arrived after `seq`, and how many there are in all. */
    async entriesAfter(
      seq: number,
    ): Promise<{ readonly entries: readonly Entry[]; readonly seq: number; readonly total: number }> {
      const rows = await db
        .selectFrom('entry')
        .select(['seq', 'document'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .execute()
      const { total } = await db
        .selectFrom('entry')
        .select(e => e.fn.countAll().as('total'))
        .executeTakeFirstOrThrow()
      return { entries: rows.map(entryIn), seq: rows.at(-1)?.seq ?? seq, total: Number(total) }
    },

    /** The whole record as text, a line each, in the one order it is read in. */
    async lines(): Promise<readonly string[]> {
      const rows = await db.selectFrom('entry').select(['at', 'id', 'document']).execute()
      // Sorted here, since databases do not agree on the order of texts.
      return rows.toSorted((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)).map(row => row.document)
    },

    async cards(): Promise<readonly Card[]> {
      const rows = await db.selectFrom('card').select('document').execute()
      return rows.map(cardIn).toSorted((a, b) => (a.question < b.question ? -1 : 1))
    },

    async cardOf(question: QuestionId): Promise<Card | undefined> {
      const row = await db
        .selectFrom('card')
        .select('document')
        .where('question', '=', question)
        .executeTakeFirst()
      return row && cardIn(row)
    },

    /** Throws the cards away and folds them again; says whether that gave the same bytes. */
    async rebuild(): Promise<{ readonly same: boolean; readonly cards: number }> {
      return db.transaction().execute(async tx => {
        await lock(tx)
        const before = await cardDocuments(tx)
        await rebuildCards(tx, foldCard)
        const after = await cardDocuments(tx)
        return { same: before.join('\n') === after.join('\n'), cards: after.length }
      })
    },

    async clear(): Promise<void> {
      await db.transaction().execute(async tx => {
        await lock(tx)
        await tx.deleteFrom('card').execute()
        await tx.deleteFrom('entry').execute()
      })
    },
  }
}

/** The counter's row is taken first, so writers stand in line on every database. */
async function lock(tx: Transaction<Tables>): Promise<void> {
  await tx
    .updateTable('counter')
    .set(e => ({ value: e('value', '+', 0) }))
    .where('name', '=', 'seq')
    .execute()
}

async function insert(tx: Transaction<Tables>, entry: Entry): Promise<boolean> {
  await tx
    .updateTable('counter')
    .set(e => ({ value: e('value', '+', 1) }))
    .where('name', '=', 'seq')
    .execute()
  const { value: seq } = await tx
    .selectFrom('counter')
    .select('value')
    .where('name', '=', 'seq')
    .executeTakeFirstOrThrow()
  const stored = await tx
    .insertInto('entry')
    .values(entryRow(entry, seq))
    .onConflict(c => c.column('id').doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows) return true
  const { document } = await tx
    .selectFrom('entry')
    .select('document')
    .where('id', '=', entry.id)
    .executeTakeFirstOrThrow()
  if (document !== documentOf(entry)) throw otherDocument(entry.id)
  return false
}

/** A change of settings may lie before attempts that came from elsewhere, so it folds all cards again. */
async function refold(tx: Transaction<Tables>, foldCard: FoldCard, entry: Entry): Promise<void> {
  if (entry.kind === 'settings') return rebuildCards(tx, foldCard)
  if (entry.kind === 'interview') return
  const rows = await tx
    .selectFrom('entry')
    .select('document')
    .where(e => e.or([e('question', '=', entry.question), e('kind', '=', 'settings')]))
    .execute()
  await replaceCard(tx, entry.question, foldCard(rows.map(entryIn)))
}

async function rebuildCards(tx: Transaction<Tables>, foldCard: FoldCard): Promise<void> {
  const entries = (await tx.selectFrom('entry').select('document').execute()).map(entryIn)
  const settings = entries.filter(e => e.kind === 'settings')
  const byQuestion = Map.groupBy(
    entries.filter(e => e.kind !== 'settings' && e.kind !== 'interview'),
    e => e.question,
  )
  await tx.deleteFrom('card').execute()
  for (const [question, about] of byQuestion)
    await replaceCard(tx, question, foldCard([...settings, ...about]))
}

async function replaceCard(tx: Transaction<Tables>, question: QuestionId, card: Card | null): Promise<void> {
  if (!card) {
    await tx.deleteFrom('card').where('question', '=', question).execute()
    return
  }
  const row = cardRow(card)
  await tx
    .insertInto('card')
    .values(row)
    .onConflict(c => c.column('question').doUpdateSet({ due: row.due, document: row.document }))
    .execute()
}

async function cardDocuments(tx: Transaction<Tables>): Promise<readonly string[]> {
  return (await tx.selectFrom('card').select('document').orderBy('question').execute()).map(
    row => row.document,
  )
}
