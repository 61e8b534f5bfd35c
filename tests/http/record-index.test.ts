/** An index that grows as lines arrive equals one that is read at once, whatever the order of arrival. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIRST_LEARNER } from '#domain'
import type { Entry } from '#domain'
import type { InterviewView } from '#api'
import { foldCard } from '#scheduler'
import { createStore, migrate } from '#store'
import { recordIndexOf } from '../../src/app/record-index.ts'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { newInterviewId, openApi } from '../fixtures/api.ts'

let entries: readonly Entry[]
beforeAll(async () => {
  const viva = await openApi()
  const post = async (path: string, json: unknown): Promise<InterviewView> =>
    (
      await viva.app.request(`/api/interviews${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      })
    ).json()
  for (const many of [3, 30]) {
    let view = await post('', { id: newInterviewId(), blueprint: 'two-questions' })
    for (let i = 0; i < many && view.phase !== 'closed'; i += 1)
      view = await post(`/${view.id}/steps`, {
        number: view.number,
        does: { kind: 'say', answer: `Answer ${i}.` },
      })
  }
  entries = (await viva.host.store.entriesAfter(0)).entries
  await viva.close()
})

const db = openSqlite(':memory:')
afterAll(() => db.destroy())

test('in whatever pieces', async () => {
  await migrate(db)
  const store = createStore(db, foldCard, FIRST_LEARNER)
  const read = recordIndexOf(store)
  expect(new Set(entries.map(e => e.kind))).toEqual(new Set(['interview', 'attempt', 'reply']))
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...entries], { minLength: entries.length }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      async (shuffled, inOrder, size) => {
        await store.clear()
        const lines = inOrder ? entries : shuffled
        for (let at = 0; at < lines.length; at += size) {
          await store.merge(lines.slice(at, at + size))
          const [grown, fresh] = [await read(), await recordIndexOf(store)()]
          expect(grown.sessions).toEqual(fresh.sessions)
          expect(grown.interviews).toEqual(fresh.interviews)
          expect([grown.attempts, grown.questions, grown.cards]).toEqual([
            fresh.attempts,
            fresh.questions,
            fresh.cards,
          ])
        }
      },
    ),
    { numRuns: 15 },
  )
})
