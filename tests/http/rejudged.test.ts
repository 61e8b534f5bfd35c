/** An answer that another judge looks at later: the new report counts, and both stay in the record. */
import { expect, test } from 'vitest'
import { createApp } from '#app'
import type { AttemptView } from '#api'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'

test('the judge in force judges an earlier answer again, and the record goes out and comes back whole', async () => {
  const [viva, other] = [await openApi(), await openApi()]
  const strict = createApp({
    ...viva.host,
    judge: {
      name: 'strict (a model)',
      rule: async ({ rubric: { points } }) => {
        const [first, ...rest] = points.map(({ id: point }) => ({
          point,
          ruling: 'missing' as const,
          cites: [],
          confidence: 1,
        }))
        return { kind: 'ruled', findings: [first!, ...rest], flags: [], setAside: [] }
      },
    },
  })
  const post = async (app: typeof strict, path: string, body: object) =>
    (
      await app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    ).json()
  const id = newId()
  const first: AttemptView = await post(viva.app, '/api/attempts', {
    id,
    question: 'foundations/perplexity',
    answer: making(CORE),
  })
  const due = first.review?.due
  const again: AttemptView = await post(strict, `/api/attempts/${id}/rejudgements`, { id: newId() })
  expect(again.attempt.examiner).toBe('strict (a model)')
  expect(again.judgedBefore).toMatchObject({ examiner: 'said', hiring: first.attempt.report.hiring })
  expect(again.attempt.report.hiring).toBe('strong-no')
  expect(again.review?.rating).toBe('again')
  expect(again.review?.due).not.toBe(due)

  const lines = (await viva.host.store.lines()).join('\n')
  const moved = await other.app.request('/api/record', {
    method: 'POST',
    headers: { 'content-type': 'application/jsonl' },
    body: lines,
  })
  expect(moved.status).toBe(200)
  expect((await other.host.store.lines()).join('\n')).toBe(lines)
  expect(await other.host.store.cards()).toEqual(await viva.host.store.cards())
  await viva.close()
  await other.close()
})
