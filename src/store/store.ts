import type { Kysely, Transaction } from 'kysely'
import { FIRST_LEARNER } from '#domain'
import type { Card, Entry, EntryId, LearnerId, QuestionId } from '#domain'
import { cardIn, cardRow, documentOf, entryIn, otherDocument, entryRow } from './rows.ts'
import type { Tables } from './schema.ts'

export type Store = ReturnType<typeof createStore>

/** Folds the lines about one question, with the settings among them, into its card. */
export type FoldCard = (entries: readonly Entry[]) => Card | null

/** One learner's part of the tables, within one transaction. */
interface Work {
  readonly tx: Transaction<Tables>
  readonly learner: LearnerId
  readonly foldCard: FoldCard
}

/**
 * One learner's record: an append-only log, and the cards folded from it. Learners share the tables and
 * nothing else. The platform that opens `db` chooses the dialect; nothing here may ask which it is.
 */
export function createStore(db: Kysely<Tables>, foldCard: FoldCard, learner: LearnerId = FIRST_LEARNER) {
  /**
   * Runs `work` in one transaction. The learner's counter is locked first, so that their writers queue on
   * every database.
   */
  const alone = <T>(work: (of: Work) => Promise<T>): Promise<T> =>
    db.transaction().execute(async tx => {
      await lock(tx, learner)
      return work({ tx, learner, foldCard })
    })
  const entries = () => db.selectFrom('entry').where('learner', '=', learner)
  const cards = () => db.selectFrom('card').where('learner', '=', learner)

  return {
    /** Stores lines with their cards, all or none. Storing the same line again changes nothing. */
    async append(...lines: readonly Entry[]): Promise<void> {
      await alone(async of => {
        for (const line of lines) if (await insert(of, line)) await refold(of, line)
      })
    },

    /** Stores lines from elsewhere, all or none. */
    async merge(lines: readonly Entry[]): Promise<{ readonly added: number; readonly alreadyThere: number }> {
      return alone(async of => {
        let added = 0
        for (const line of lines) if (await insert(of, line)) added += 1
        if (added > 0) await rebuildCards(of)
        return { added, alreadyThere: lines.length - added }
      })
    },

    async entry(id: EntryId): Promise<Entry | undefined> {
      const row = await entries().select(['id', 'document']).where('id', '=', id).executeTakeFirst()
      return row && entryIn(row)
    },

    /** The lines that arrived after `seq`, and the total number of lines. */
    async entriesAfter(
      seq: number,
    ): Promise<{ readonly entries: readonly Entry[]; readonly seq: number; readonly total: number }> {
      const rows = await entries()
        .select(['seq', 'id', 'document'])
        .where('seq', '>', seq)
        .orderBy('seq')
        .execute()
      const { total } = await entries()
        .select(e => e.fn.countAll().as('total'))
        .executeTakeFirstOrThrow()
      return { entries: rows.map(entryIn), seq: rows.at(-1)?.seq ?? seq, total: Number(total) }
    },

    /** The whole record as text, one line for each entry, ordered by moment and id. */
    async lines(): Promise<readonly string[]> {
      const rows = await entries().select(['at', 'id', 'document']).execute()
      for (const row of rows) entryIn(row)
      // Sorted here, since databases do not agree on the order of texts.
      return rows.toSorted((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1)).map(row => row.document)
    },

    async cards(): Promise<readonly Card[]> {
      const rows = await cards().select(['question', 'document']).execute()
      return rows.map(cardIn).toSorted((a, b) => (a.question < b.question ? -1 : 1))
    },

    async cardOf(question: QuestionId): Promise<Card | undefined> {
      const row = await cards()
        .select(['question', 'document'])
        .where('question', '=', question)
        .executeTakeFirst()
      return row && cardIn(row)
    },

    /** Discards the cards, folds them again, and tells whether that gave the same bytes. */
    async rebuild(): Promise<{ readonly same: boolean; readonly cards: number }> {
      return alone(async of => {
        const before = await cardDocuments(of)
        await rebuildCards(of)
        const after = await cardDocuments(of)
        return { same: before.join('\n') === after.join('\n'), cards: after.length }
      })
    },

    async clear(): Promise<void> {
      await alone(async ({ tx }) => {
        await tx.deleteFrom('card').where('learner', '=', learner).execute()
        await tx.deleteFrom('entry').where('learner', '=', learner).execute()
      })
    },
  }
}

async function lock(tx: Transaction<Tables>, learner: LearnerId): Promise<void> {
  await tx
    .insertInto('counter')
    .values({ learner, value: 0 })
    .onConflict(c => c.column('learner').doUpdateSet(e => ({ value: e.ref('counter.value') })))
    .execute()
}

async function insert({ tx, learner }: Work, entry: Entry): Promise<boolean> {
  await tx
    .updateTable('counter')
    .set(e => ({ value: e('value', '+', 1) }))
    .where('learner', '=', learner)
    .execute()
  const { value: seq } = await tx
    .selectFrom('counter')
    .select('value')
    .where('learner', '=', learner)
    .executeTakeFirstOrThrow()
  const stored = await tx
    .insertInto('entry')
    .values(entryRow(learner, entry, seq))
    .onConflict(c => c.columns(['learner', 'id']).doNothing())
    .executeTakeFirst()
  if (stored.numInsertedOrUpdatedRows) return true
  const { document } = await tx
    .selectFrom('entry')
    .select('document')
    .where('learner', '=', learner)
    .where('id', '=', entry.id)
    .executeTakeFirstOrThrow()
  if (document !== documentOf(entry)) throw otherDocument(entry.id)
  return false
}

/** A change of settings may precede attempts merged from elsewhere, so all cards are folded again. */
async function refold(of: Work, entry: Entry): Promise<void> {
  if (entry.kind === 'settings') return rebuildCards(of)
  if (!('question' in entry)) return
  const rows = await of.tx
    .selectFrom('entry')
    .select(['id', 'document'])
    .where('learner', '=', of.learner)
    .where(e => e.or([e('question', '=', entry.question), e('kind', '=', 'settings')]))
    .execute()
  await replaceCard(of, entry.question, of.foldCard(rows.map(entryIn)))
}

async function rebuildCards(of: Work): Promise<void> {
  const { tx, learner } = of
  const rows = await tx
    .selectFrom('entry')
    .select(['id', 'document'])
    .where('learner', '=', learner)
    .execute()
  const entries = rows.map(entryIn)
  const settings = entries.filter(e => e.kind === 'settings')
  const byQuestion = Map.groupBy(
    entries.filter(e => 'question' in e),
    e => e.question,
  )
  await tx.deleteFrom('card').where('learner', '=', learner).execute()
  for (const [question, about] of byQuestion)
    await replaceCard(of, question, of.foldCard([...settings, ...about]))
}

async function replaceCard({ tx, learner }: Work, question: QuestionId, card: Card | null): Promise<void> {
  if (!card) {
    await tx.deleteFrom('card').where('learner', '=', learner).where('question', '=', question).execute()
    return
  }
  const row = cardRow(learner, card)
  await tx
    .insertInto('card')
    .values(row)
    .onConflict(c => c.columns(['learner', 'question']).doUpdateSet({ due: row.due, document: row.document }))
    .execute()
}

async function cardDocuments({ tx, learner }: Work): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('card')
    .select('document')
    .where('learner', '=', learner)
    .orderBy('question')
    .execute()
  return rows.map(row => row.document)
}
