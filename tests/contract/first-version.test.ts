/**
 * A record that the first version of Viva wrote, read by this one.
 *
 * `first-version.sqlite` is the file as it was left, `first-version.jsonl` its export, and
 * `first-version.json` the views that the first version gave of it at one moment. Every kind of line is in
 * them, and every way to leave a point open. They were sent over the HTTP app with the clock and the ids
 * fixed. They are never regenerated: some learner's record is as old as they are.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '#app'
import { FIRST_LEARNER, Instant } from '#domain'
import type { AttemptView, Debrief, History, Today } from '#api'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import type { Tables } from '#store'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'
import { DATABASES } from '../fixtures/databases.ts'
import { tableJudge } from '../fixtures/table-judge.ts'

const records = join(import.meta.dirname, '..', 'fixtures', 'records')
const exported = readFileSync(join(records, 'first-version.jsonl'), 'utf8')
const expected = JSON.parse(readFileSync(join(records, 'first-version.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'viva-first-version-'))
const bank = await builtInBank()
afterAll(() => rmSync(folder, { recursive: true }))

/** A copy of the file, opened as the platform opens it. */
function openCopy(): Kysely<Tables> {
  const file = join(mkdtempSync(join(folder, 'copy-')), 'viva.sqlite')
  copyFileSync(join(records, 'first-version.sqlite'), file)
  return openSqlite(file)
}

async function openOver(db: Kysely<Tables>) {
  await migrate(db)
  const store = createStore(db, foldCard, FIRST_LEARNER)
  const app = createApp({
    bank,
    judge: tableJudge,
    storeOf: () => store,
    now: () => Instant.parse(expected.at),
    identify: () => ({ id: FIRST_LEARNER, offsetMinutes: expected.offsetMinutes }),
  })
  return {
    store,
    get: async (path: string) => (await app.request(`/api${path}`)).json(),
    exportRecord: async () => (await app.request('/api/record')).text(),
    importRecord: async (text: string) =>
      (await app.request('/api/record', { method: 'POST', body: text })).json(),
    cardRows: () =>
      db.selectFrom('card').select(['question', 'due', 'document']).orderBy('question').execute(),
    close: () => db.destroy(),
  }
}
type Opened = Awaited<ReturnType<typeof openOver>>

describe('the file of the first version', () => {
  let viva: Opened
  beforeAll(async () => {
    viva = await openOver(openCopy())
  })
  afterAll(() => viva.close())

  test('opens with every line that was in it', async () => {
    const { entries } = await viva.store.entriesAfter(0)
    const counts = Object.groupBy(entries, entry => entry.kind)
    expect(Object.fromEntries(Object.entries(counts).map(([kind, of]) => [kind, of.length]))).toEqual(
      expected.entries,
    )
  })

  test('is exported byte for byte as the first version exported it', async () => {
    expect(await viva.exportRecord()).toBe(exported)
  })

  test('holds the cards that folding its lines gives, byte for byte', async () => {
    expect(await viva.cardRows()).toEqual(expected.cards)
    expect(await viva.store.rebuild()).toEqual({ same: true, cards: expected.cards.length })
    expect(await viva.cardRows()).toEqual(expected.cards)
  })
})

describe.each(DATABASES)('the export of the first version, over %s,', (_, open) => {
  let viva: Opened
  beforeAll(async () => {
    viva = await openOver(open())
  })
  afterAll(() => viva.close())

  test('is imported whole into an empty record, and exported as it came', async () => {
    const lines = exported.split('\n').length - 1
    expect(await viva.importRecord(exported)).toEqual({ added: lines, alreadyThere: 0 })
    expect(await viva.importRecord(exported)).toEqual({ added: 0, alreadyThere: lines })
    expect(await viva.exportRecord()).toBe(exported)
    expect(await viva.cardRows()).toEqual(expected.cards)
  })
})

// The views are tested only on what comes from the record, since the bank and its texts keep changing.
describe('the views of the first version’s record', () => {
  let viva: Opened
  beforeAll(async () => {
    viva = await openOver(openCopy())
  })
  afterAll(() => viva.close())

  test('list every attempt with the mark it had, even for a question that no bank holds', async () => {
    const { attempts, cards }: History = await viva.get('/history')
    // The word of an interview's answer goes by all that was said on its question since.
    const own = <T extends { hiring: unknown }>(line: T, i: number) =>
      attempts[i]!.interview === null ? line : { ...line, hiring: 'by its interview' }
    expect(attempts.map(own)).toMatchObject(expected.history.map(own))
    expect(cards).toEqual(expected.cards.map(({ document }: { document: string }) => JSON.parse(document)))
  })

  test('say what is due, in its order, and by which settings', async () => {
    const { due, revealed, ...rest } = expected.today
    const today: Today = await viva.get('/today')
    const standing = (wanted: string) => today.due.filter(q => q.standing === wanted).map(q => q.id)
    expect(today).toMatchObject(rest)
    expect([standing('due'), standing('revealed')]).toEqual([due, revealed])
  })

  test('show an attempt with all that was said about it since', async () => {
    for (const { id, replies, appeals, settlements, overrides, settledMark, ...rest } of expected.attempts) {
      const view: AttemptView = await viva.get(`/attempts/${id}`)
      const ids = (list: readonly { id: string }[]) => list.map(entry => entry.id)
      expect([view.replies, view.appeals, view.settlements, view.overrides].map(ids)).toEqual([
        replies,
        appeals,
        settlements,
        overrides,
      ])
      expect(view).toMatchObject(rest)
      // An appeal changed nothing then; now it counts beside the mark, by the learner's own hand.
      if (appeals.length === 0) expect(view.settledMark).toMatchObject(settledMark)
    }
  })

  test('list the interviews and debrief those that are over, move by move', async () => {
    const { interviews } = await viva.get('/interviews')
    expect(interviews).toMatchObject(expected.interviews)
    for (const { id, questions, ...rest } of expected.debriefs) {
      const debrief: Debrief = await viva.get(`/interviews/${id}/debrief`)
      expect(debrief).toMatchObject(rest)
      expect(debrief.questions.map(q => ({ ...q, moves: q.exchanges.map(e => e.kind) }))).toMatchObject(
        questions,
      )
    }
  })
})
