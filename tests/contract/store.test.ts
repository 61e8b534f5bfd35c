/** The contract of the store, over every database that it may use. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FIRST_LEARNER, Fault, QuestionId } from '#domain'
import { foldCard, chronological } from '#scheduler'
import { createStore, documentOf, migrate } from '#store'
import type { Store } from '#store'
import { DATABASES, openLaterSqlite } from '../fixtures/databases.ts'
import {
  QUESTION,
  START,
  anyRecord,
  attempt,
  daysLater,
  idOf,
  override,
  retention,
  reveal,
} from '../fixtures/entries.ts'

const EVERY = [...DATABASES, ['SQLite that answers later', openLaterSqlite]] as const

describe.each(EVERY)('over %s', (_, open) => {
  const db = open()
  const store: Store = createStore(db, foldCard, FIRST_LEARNER)
  beforeAll(() => migrate(db))
  beforeEach(() => store.clear())
  afterAll(() => db.destroy())

  const first = attempt({ id: idOf(1) })

  test('migrates twice without harm', async () => {
    await store.append(first)
    await migrate(db)
    const tables = await db.introspection.getTables()
    expect(tables.map(table => table.name).toSorted()).toEqual(['card', 'counter', 'entry'])
    expect(await store.lines()).toEqual([documentOf(first)])
  })

  test('gives an entry back as it was stored, with its card', async () => {
    await store.append(first)
    expect(await store.entry(first.id)).toEqual(first)
    expect(await store.cardOf(QUESTION)).toEqual(foldCard([first]))
    expect(await store.lines()).toEqual([documentOf(first)])
  })

  test('keeps any text: quotes, line ends, emoji, lone surrogates, nothing at all', async () => {
    const answer = 'a "quote"\n\0 \u{1F600} \ud800 ’; drop table entry; --'
    const odd = { ...first, answer }
    await store.append(odd)
    expect(await store.entry(first.id)).toMatchObject({ answer })
  })

  test('stores one entry once, however often it is sent', async () => {
    await store.append(first)
    await store.append(first)
    expect((await store.entriesAfter(0)).total).toBe(1)
    expect((await store.cardOf(QUESTION))?.reviews).toBe(1)
  })

  test('refuses another entry under the same id, and leaves everything as it was', async () => {
    await store.append(first)
    const before = await store.cards()
    await expect(store.append({ ...first, seconds: 61 })).rejects.toThrow(Fault)
    expect(await store.entry(first.id)).toEqual(first)
    expect(await store.cards()).toEqual(before)
  })

  test('neither stores an entry nor moves a card when folding fails', async () => {
    const cannotFold = () => {
      throw new Error('cannot fold')
    }
    const failing = createStore(db, cannotFold, FIRST_LEARNER)
    await expect(failing.append(first)).rejects.toThrow('cannot fold')
    expect((await store.entriesAfter(0)).total).toBe(0)
    expect(await store.cards()).toEqual([])
  })

  test('stores many at once in some order, each whole', async () => {
    const many = Array.from({ length: 20 }, (_, n) => attempt({ id: idOf(n), at: daysLater(n) }))
    await Promise.all(many.map(entry => store.append(entry)))
    expect(await store.lines()).toEqual(many.map(documentOf))
    expect(await store.cardOf(QUESTION)).toEqual(foldCard(many))
  })

  test('gives the lines that arrived since, and the total', async () => {
    await store.append(first)
    const { seq } = await store.entriesAfter(0)
    await store.append(reveal(2, daysLater(1)))
    expect(await store.entriesAfter(seq)).toMatchObject({ entries: [{ kind: 'reveal' }], total: 2 })
    expect((await store.entriesAfter(seq + 1)).entries).toEqual([])
  })

  test('never uses a place in the order of arrival twice, even after everything was deleted', async () => {
    await store.append(first)
    const { seq } = await store.entriesAfter(0)
    await store.clear()
    expect(await store.entriesAfter(0)).toMatchObject({ entries: [], total: 0 })
    expect(await store.cards()).toEqual([])
    await store.append(first)
    expect((await store.entriesAfter(0)).seq).toBeGreaterThan(seq)
  })

  test('merges all or nothing', async () => {
    await store.append(first)
    const good = attempt({ id: idOf(2), at: daysLater(2) })
    await expect(store.merge([good, { ...first, seconds: 61 }])).rejects.toThrow(Fault)
    expect((await store.entriesAfter(0)).total).toBe(1)
    expect(await store.merge([good, first])).toEqual({ added: 1, alreadyThere: 1 })
  })

  test('numbers lines in the order in which they are handed in, however many there are', async () => {
    const handedIn = fc.array(fc.nat(250), { minLength: 90, maxLength: 220 })
    await fc.assert(
      fc.asyncProperty(handedIn, handedIn, async (one, two) => {
        await store.clear()
        const before = await counted()
        for (const ids of [one, two]) await store.merge(ids.map(n => reveal(n, daysLater(n))))
        const ids = [...one, ...two]
        // A line that is handed in again takes a number as well, and is not stored.
        const expected = ids.flatMap((n, i) =>
          ids.indexOf(n) === i ? [{ id: idOf(n), seq: before + i + 1 }] : [],
        )
        expect(await db.selectFrom('entry').select(['id', 'seq']).orderBy('seq').execute()).toEqual(expected)
        expect(await counted()).toBe(before + ids.length)
      }),
      { numRuns: 5 },
    )
  })
  const counted = async () => (await db.selectFrom('counter').select('value').executeTakeFirst())?.value ?? 0

  test.each([0, 99, 100, 149])('names the first line that differs, at place %i of many', async place => {
    const many = Array.from({ length: 150 }, (_, n) => reveal(n, daysLater(n)))
    const other = { ...first, id: idOf(900 + place) }
    await store.append(other, many[7]!)
    const differing = { ...other, seconds: 61 }
    const handedIn = [...many.slice(0, place), differing, ...many.slice(place), { ...many[7]!, at: START }]
    await expect(store.merge(handedIn)).rejects.toThrow(`entry ${other.id} with different content`)
    expect(await store.lines()).toEqual(chronological([other, many[7]!]).map(documentOf))
  })

  test('of lines that differ under one id, stores none', async () => {
    await expect(store.merge([reveal(1, START), reveal(1, daysLater(1))])).rejects.toThrow(Fault)
    expect(await store.lines()).toEqual([])
  })

  test('folds in an older line from elsewhere at its place', async () => {
    const later = attempt({ id: idOf(5), at: daysLater(5), kinds: ['met', 'met', 'missing'] })
    await store.append(later)
    await store.merge([first, retention(9, daysLater(-1), 0.8), override(8, daysLater(6), later, 'hard')])
    expect(await store.cardOf(QUESTION)).toEqual(
      foldCard([first, later, retention(9, daysLater(-1), 0.8), override(8, daysLater(6), later, 'hard')]),
    )
  })

  test('reports cards that differ from what the record gives, and puts them right', async () => {
    await store.append(first)
    expect(await store.rebuild()).toEqual({ same: true, cards: 1 })
    await db
      .updateTable('card')
      .set({ document: JSON.stringify({ ...foldCard([first]), lapses: 9 }) })
      .execute()
    expect(await store.rebuild()).toEqual({ same: false, cards: 1 })
    expect(await store.rebuild()).toEqual({ same: true, cards: 1 })
  })

  test('comes to the same record and cards in any order, one by one or merged', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecord.chain(entries =>
          fc.tuple(
            fc.constant(entries),
            fc.shuffledSubarray([...entries], { minLength: entries.length }),
            fc.nat(25),
          ),
        ),
        async ([entries, shuffled, cut]) => {
          await store.clear()
          for (const entry of shuffled.slice(0, cut)) await store.append(entry)
          await store.merge(shuffled.slice(Math.max(0, cut - 3)))
          expect(await store.lines()).toEqual(chronological(entries).map(documentOf))
          const questions = [
            ...new Set(entries.flatMap(e => ('question' in e ? [e.question] : []))),
          ].toSorted()
          const expected = questions.flatMap(
            q =>
              foldCard(entries.filter(e => e.kind === 'settings' || ('question' in e && e.question === q))) ??
              [],
          )
          expect(await store.cards()).toEqual(expected)
          expect(await store.rebuild()).toEqual({ same: true, cards: expected.length })
        },
      ),
      { numRuns: 15 },
    )
  })

  test('has no card for a question it does not know', async () => {
    expect(await store.cardOf(QuestionId.parse('no/such'))).toBeUndefined()
  })
})
