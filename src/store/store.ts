import type { Kysely, Transaction } from 'kysely'
import type { Card, Entry, EntryId, LearnerId, QuestionId } from '#domain'
import { cardIn, cardRow, entryIn, otherDocument, entryRow } from './rows.ts'
import type { Tables } from './schema.ts'

export type Store = ReturnType<typeof createStore>

/** Rows that one statement inserts. With seven columns they fit the 999 variables of any SQLite ever built. */
const BATCH = 100

/** Folds the lines about one question, with the settings among them, into its card. */
type FoldCard = (entries: readonly Entry[]) => Card | null

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
export function createStore(db: Kysely<Tables>, foldCard: FoldCard, learner: LearnerId) {
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
      await alone(async of => refold(of, await insert(of, lines)))
    },

    /** Stores lines from elsewhere, all or none. */
    async merge(lines: readonly Entry[]): Promise<{ readonly added: number; readonly alreadyThere: number }> {
      return alone(async of => {
        const { length: added } = await insert(of, lines)
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

/** Inserts lines and gives back those that were not there yet. Each takes a place in the order of arrival. */
async function insert(of: Work, lines: readonly Entry[]): Promise<readonly Entry[]> {
  const { value: last } = await of.tx
    .updateTable('counter')
    .set(e => ({ value: e('value', '+', lines.length) }))
    .where('learner', '=', of.learner)
    .returning('value')
    .executeTakeFirstOrThrow()
  const before = last - lines.length
  const added: Entry[] = []
  for (const [n, batch] of batchesOf(lines).entries())
    added.push(...(await insertBatch(of, batch, before + n * BATCH + 1)))
  return added
}

interface Line {
  readonly line: Entry
  readonly row: ReturnType<typeof entryRow>
}

async function insertBatch(of: Work, lines: readonly Entry[], first: number): Promise<readonly Entry[]> {
  const batch = lines.map((line, n): Line => ({ line, row: entryRow(of.learner, line, first + n) }))
  const stored = await of.tx
    .insertInto('entry')
    .values(batch.map(({ row }) => row))
    .onConflict(c => c.columns(['learner', 'id']).doNothing())
    .returning('id')
    .execute()
  // Of lines with one id the first is stored, and takes the id out of the set.
  const ids = new Set<string>(stored.map(({ id }) => id))
  const { added = [], others = [] } = Object.groupBy(batch, ({ row }) =>
    ids.delete(row.id) ? 'added' : 'others',
  )
  await refuseOther(of, others)
  return added.map(({ line }) => line)
}

/** Refuses the first line whose id belongs to a line with different content. */
async function refuseOther({ tx, learner }: Work, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const stored = await tx
    .selectFrom('entry')
    .select(['id', 'document'])
    .where('learner', '=', learner)
    .where(
      'id',
      'in',
      lines.map(({ row }) => row.id),
    )
    .execute()
  const documents = new Map(stored.map(({ id, document }) => [id, document]))
  const other = lines.find(({ row }) => documents.get(row.id) !== row.document)
  if (other) throw otherDocument(other.row.id)
}

/** All cards that the lines may move. A change of settings may precede attempts merged from elsewhere. */
async function refold(of: Work, lines: readonly Entry[]): Promise<void> {
  if (lines.some(line => line.kind === 'settings')) return rebuildCards(of)
  for (const question of new Set(lines.flatMap(line => ('question' in line ? [line.question] : []))))
    await refoldCard(of, question)
}

async function refoldCard(of: Work, question: QuestionId): Promise<void> {
  const rows = await of.tx
    .selectFrom('entry')
    .select(['id', 'document'])
    .where('learner', '=', of.learner)
    .where(e => e.or([e('question', '=', question), e('kind', '=', 'settings')]))
    .execute()
  await replaceCard(of, question, of.foldCard(rows.map(entryIn)))
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
  const cards = [...byQuestion.values()].flatMap(about => of.foldCard([...settings, ...about]) ?? [])
  for (const batch of batchesOf(cards.map(card => cardRow(learner, card))))
    await tx.insertInto('card').values(batch).execute()
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

function batchesOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, n) =>
    rows.slice(n * BATCH, (n + 1) * BATCH),
  )
}
