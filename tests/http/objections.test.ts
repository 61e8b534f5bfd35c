/** A statement that a model called false outside the key: the learner objects, and the editors get both. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Attempt } from '#domain'
import type { AttemptView } from '#api'
import { newId, openApi } from '../fixtures/api.ts'
import { attempt } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const plain = attempt()
const words = { start: 0, end: 5, text: plain.answer.slice(0, 5) }
const stored = Attempt.parse({
  ...plain,
  report: {
    ...plain.report,
    outside: [{ evidence: [words], truth: 'It is not.', by: 'a model' }],
  },
})

async function object(json: object, id = newId()) {
  const response = await viva.app.request(`/api/attempts/${stored.id}/objections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id, words, ...json }),
  })
  return { status: response.status, reply: (await response.json()) as AttemptView & { detail: string } }
}
const exported = async () => {
  const text = await (await viva.app.request('/api/record/appeals')).text()
  return text.trim() === ''
    ? []
    : text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
}

test('an objection stands until it is withdrawn, moves no mark, and goes to the editors with the statement', async () => {
  await viva.host.store.append(stored)
  const said = { said: words.text, truth: 'It is not.' }
  expect((await exported()).map(line => line.outside)).toEqual([[said]])

  const { status, reply } = await object({ stance: 'is-true', reason: 'See the paper.' })
  expect([status, reply.objections, reply.settledMark]).toEqual([
    201,
    [expect.objectContaining({ words, reason: 'See the paper.' })],
    stored.report.mark,
  ])
  expect((await exported()).map(line => line.outside)).toEqual([[{ ...said, objection: 'See the paper.' }]])
  expect((await object({ stance: 'withdrawn', reason: '' })).reply.objections).toEqual([])
  expect((await exported()).map(line => line.outside)).toEqual([[said]])
})

test.each([
  ['without a reason', { stance: 'is-true', reason: ' ' }, 400, /Say why it is true/],
  [
    'to words that nobody called false',
    { stance: 'is-true', reason: 'x', words: { start: 6, end: 8, text: 'is' } },
    404,
    /no model called/,
  ],
])('an objection %s is refused', async (_, json, status, says) => {
  await viva.host.store.append(stored)
  expect(await object(json)).toMatchObject({ status, reply: { detail: expect.stringMatching(says) } })
})
