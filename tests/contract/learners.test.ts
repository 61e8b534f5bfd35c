/**
 * Learners share the tables and nothing else, over every database. A record from before learners is the first
 * one's.
 */
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#app'
import { FIRST_LEARNER, LearnerId } from '#domain'
import { foldCard } from '#scheduler'
import { createStore, documentOf, migrate } from '#store'
import { migrations } from '../../src/store/migrations.ts'
import { CORE, making } from '../fixtures/api.ts'
import { DATABASES } from '../fixtures/databases.ts'
import { attempt, daysLater, idOf, retention } from '../fixtures/entries.ts'
import { tableHost } from '../fixtures/table-judge.ts'

const [ANN, BEN] = [LearnerId.parse('ann'), LearnerId.parse('ben@example.org')]

describe.each(DATABASES)('over %s', (_, open) => {
  const db = open()
  const [ann, ben] = [createStore(db, foldCard, ANN), createStore(db, foldCard, BEN)]
  beforeAll(() => migrate(db))
  beforeEach(() => Promise.all([ann.clear(), ben.clear()]))
  afterAll(() => db.destroy())

  const first = attempt({ id: idOf(1) })

  test('one learner’s lines, cards and settings are not another’s', async () => {
    await ann.append(first, retention(2, daysLater(1), 0.8))
    expect((await ben.entriesAfter(0)).total).toBe(0)
    expect(await ben.entry(first.id)).toBeUndefined()
    expect(await ben.cards()).toEqual([])
    expect(await ben.lines()).toEqual([])
    expect(await ben.rebuild()).toEqual({ same: true, cards: 0 })
    expect(await ann.cards()).toHaveLength(1)
  })

  test('two learners may hold different lines under one id, and each is counted by itself', async () => {
    const other = { ...first, answer: 'Another answer, under the same id.' }
    await ann.append(first)
    await ben.append(other)
    expect(await ann.entry(first.id)).toEqual(first)
    expect(await ben.entry(first.id)).toEqual(other)
    expect([(await ann.entriesAfter(0)).total, (await ben.entriesAfter(0)).total]).toEqual([1, 1])
  })

  test('deleting one record leaves the other', async () => {
    await ann.merge([first])
    await ben.merge([first])
    await ann.clear()
    expect((await ann.entriesAfter(0)).total).toBe(0)
    expect(await ben.lines()).toEqual([documentOf(first)])
    expect(await ben.cards()).toHaveLength(1)
  })

  test('many may write at once, and no line is lost', async () => {
    const lines = Array.from({ length: 12 }, (__, n) => attempt({ id: idOf(n + 1) }))
    await Promise.all(lines.flatMap(line => [ann.append(line), ben.append(line)]))
    for (const store of [ann, ben]) {
      const { entries, seq } = await store.entriesAfter(0)
      expect(new Set(entries.map(({ id }) => id)).size).toBe(12)
      expect(seq).toBeGreaterThanOrEqual(12)
    }
  })

  test('over HTTP a learner sees their own record alone, on their own day', async () => {
    const host = await tableHost(db, () => daysLater(0))
    const app = createApp({
      ...host,
      identify: request => {
        const id = LearnerId.parse(request.headers.get('x-learner'))
        return { id, offsetMinutes: id === ANN ? 0 : 14 * 60 }
      },
    })
    const as = (learner: LearnerId, path: string, init: RequestInit = {}) =>
      app.request(`/api${path}`, {
        ...init,
        headers: { 'x-learner': learner, 'content-type': 'application/json' },
      })
    const body = JSON.stringify({ id: idOf(9), question: 'foundations/perplexity', answer: making(CORE) })
    expect((await as(ANN, '/attempts', { method: 'POST', body })).status).toBe(201)

    expect((await as(ANN, `/attempts/${idOf(9)}`)).status).toBe(200)
    expect((await as(BEN, `/attempts/${idOf(9)}`)).status).toBe(404)
    expect(await (await as(BEN, '/history')).json()).toMatchObject({ attempts: [] })
    expect(await (await as(BEN, '/record')).text()).toBe('')
    // 09:00 UTC is 23:00 fourteen hours to the east.
    expect(await (await as(ANN, '/today')).json()).toMatchObject({ day: '2026-01-05', attempts: 1 })
    expect(await (await as(BEN, '/today')).json()).toMatchObject({ day: '2026-01-05', attempts: 0 })
    const asked = await as(BEN, '/questions/foundations/perplexity')
    expect(await asked.json()).toMatchObject({ key: null, attempts: [] })
  })
})

describe.each(DATABASES)('a record from before learners, over %s', (_, open) => {
  const db = open()
  const lines = [attempt({ id: idOf(1) }), retention(2, daysLater(1), 0.85)]
  const card = foldCard(lines)
  afterAll(() => db.destroy())

  beforeAll(async () => {
    // As the first version left it: its tables, its rows, and its entry in the list of migrations.
    await migrations['0001-record']!.up(db)
    await sql`create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)`.execute(
      db,
    )
    await sql`insert into kysely_migration values ('0001-record', '2026-01-01T00:00:00.000Z')`.execute(db)
    for (const [i, line] of lines.entries())
      await sql`insert into entry (id, seq, at, kind, question, document) values
        (${line.id}, ${i + 1}, ${line.at}, ${line.kind}, ${'question' in line ? line.question : null}, ${documentOf(line)})`.execute(
        db,
      )
    await sql`insert into card values (${card!.question}, ${card!.due}, ${JSON.stringify(card)})`.execute(db)
    await sql`update counter set value = 2`.execute(db)
    await migrate(db)
  })

  test('is the first learner’s, line for line and card for card', async () => {
    const store = createStore(db, foldCard, FIRST_LEARNER)
    expect(await store.lines()).toEqual(lines.map(documentOf))
    expect(await store.cards()).toEqual([card])
    expect(await store.rebuild()).toEqual({ same: true, cards: 1 })
  })

  test('continues its count, and migrates twice without harm', async () => {
    const store = createStore(db, foldCard, FIRST_LEARNER)
    await migrate(db)
    await store.append(attempt({ id: idOf(3) }))
    expect(await store.entriesAfter(2)).toMatchObject({ seq: 3, total: 3 })
  })
})
