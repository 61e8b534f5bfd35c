/** A line of the record that was damaged on disk: nothing is added while the record cannot be shown. */
import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'

test('an answer, a reveal and a rating are refused before they are stored', async () => {
  const db = openSqlite(':memory:')
  const first = await openApi(db)
  const post = async (path: string, body: object, viva = first) =>
    viva.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const answer = { question: 'foundations/perplexity', answer: making(CORE) }
  expect((await post('/api/attempts', { id: newId(), ...answer })).status).toBe(201)
  await sql`update entry set document = replace(document, '"kind":"attempt"', '"kind":"attemqt"')`.execute(db)

  // Another process, which has not read the record yet.
  const second = await openApi(db)
  for (const [path, body] of [
    ['/api/attempts', { id: newId(), ...answer }],
    ['/api/questions/foundations/adam/reveal', { id: newId() }],
    ['/api/glossary/perplexity/ratings', { id: newId(), wanted: 'meaning', typed: null, rating: 'good' }],
  ] as const) {
    const reply = await post(path, body, second)
    expect([reply.status, (await reply.json()).detail]).toEqual([
      503,
      expect.stringMatching(/cannot be read: it is damaged.*viva export FILE/),
    ])
  }
  const { count } = await db
    .selectFrom('entry')
    .select(e => e.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  expect(Number(count)).toBe(1)
  await db.destroy()
})
