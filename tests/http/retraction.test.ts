/** An answer that was handed in by mistake is taken back: kept in the record, and counted nowhere. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EntryId, RETRACTION_MS, later } from '#domain'
import type { AttemptView, History, QuestionView, Today } from '#api'
import { documentOf } from '#store'
import { observationsIn } from '../../src/app/progress/readiness-over-time.ts'
import { recordIndexOf } from '../../src/app/record-index.ts'
import { CORE, PERPLEXITY, making, newId, openApi } from '../fixtures/api.ts'
import { bank } from '../fixtures/table-judge.ts'
import { START, attempt, daysLater, idOf, retraction } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

async function post(path: string, body: unknown) {
  const response = await viva.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, reply: await response.json() }
}
async function get<T>(path: string): Promise<T> {
  return (await viva.app.request(path)).json()
}
const handIn = async (answer = making([CORE[0]]), id = newId()) => {
  await post('/api/attempts', { id, question: 'foundations/perplexity', answer })
  return id
}
const takeBack = (attempt: string, id = newId()) => post(`/api/attempts/${attempt}/retraction`, { id })
/** All that is derived from a record and shown. */
const shown = async () => ({
  today: await get<Today>('/api/today'),
  history: await get<History>('/api/history'),
  question: await get<QuestionView>('/api/questions/foundations/perplexity'),
  found: await get('/api/search?q=asdf'),
  cards: await viva.host.store.cards(),
})
const lines = async () => (await viva.host.store.lines()).map(line => JSON.parse(line).kind)

describe('an attempt that is taken back', () => {
  test('leaves everything as if it had never been, but for its lines in the record', async () => {
    const before = await shown()
    const id = await handIn('asdf')
    expect(await shown()).not.toEqual(before)
    expect(await takeBack(id)).toEqual({ status: 201, reply: { retracted: id } })
    expect(await shown()).toEqual(before)
    expect(await lines()).toEqual(['attempt', 'retraction'])
    expect((await viva.host.store.rebuild()).same).toBe(true)
  })

  test('showed the key, so that the next answer is no first one for readiness', async () => {
    const observed = async () => observationsIn(bank, await recordIndexOf(viva.host.store)()).length
    await takeBack(await handIn('asdf'))
    viva.goTo(daysLater(0.01))
    await handIn(making(CORE))
    expect(await observed()).toBe(0)

    await viva.close()
    viva = await openApi()
    await handIn(making(CORE))
    expect(await observed()).toBe(1)
  })

  test('leaves an earlier attempt, its card and its readiness as they were', async () => {
    await handIn()
    viva.goTo(daysLater(1))
    const before = await shown()
    const id = await handIn('asdf')
    await post(`/api/attempts/${id}/override`, { id: newId(), rating: 'easy' })
    await takeBack(id)
    expect(await shown()).toEqual(before)
  })

  test('has no report any more, and nothing can be said about it', async () => {
    const id = await handIn()
    await takeBack(id)
    const response = await viva.app.request(`/api/attempts/${id}`)
    expect([response.status, (await response.json()).detail]).toEqual([404, `attempt ${id} was taken back`])
    const probe = { id: newId(), about: { kind: 'probe', point: CORE[0] }, answer: 'Anything.' }
    expect((await post(`/api/attempts/${id}/replies`, probe)).status).toBe(404)
  })

  test('is not handed in again under its old id, but is under a new one', async () => {
    const id = await handIn()
    await takeBack(id)
    const again = { id, question: 'foundations/perplexity', answer: making([CORE[0]]) }
    expect((await post('/api/attempts', again)).status).toBe(409)
    const { status, reply } = await post('/api/attempts', { ...again, id: newId() })
    expect([status, (reply as AttemptView).number]).toEqual([201, 1])
  })
})

describe('taking back', () => {
  test('is done once, however often it is asked for', async () => {
    const id = await handIn()
    const one = newId()
    expect((await takeBack(id, one)).status).toBe(201)
    viva.goTo(later(START, 2000))
    expect((await takeBack(id, one)).status).toBe(201)
    expect((await takeBack(id)).status).toBe(201)
    expect(await lines()).toEqual(['attempt', 'retraction'])
  })

  test('twice at the same moment ends in one state', async () => {
    const id = await handIn()
    const one = newId()
    const replies = await Promise.all([takeBack(id, one), takeBack(id, one), takeBack(id)])
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await get<History>('/api/history')).attempts).toEqual([])
    expect((await viva.host.store.rebuild()).same).toBe(true)
  })

  test('is refused once its time is over, and nothing is stored', async () => {
    const id = await handIn()
    viva.goTo(later(START, RETRACTION_MS + 1))
    const { status, reply } = await takeBack(id)
    expect([status, reply.detail]).toEqual([
      409,
      expect.stringMatching(/^an attempt can be taken back for 60 s/),
    ])
    expect(await lines()).toEqual(['attempt'])
  })

  test('comes after its attempt even where the clock was set back', async () => {
    viva.goTo(daysLater(1))
    const id = await handIn()
    viva.goTo(daysLater(0))
    await takeBack(id)
    const entry = await viva.host.store.entriesAfter(1)
    expect(entry.entries.map(e => e.at)).toEqual([later(daysLater(1), 1)])
  })

  test('is refused for an attempt that is not there, and under the id of another line', async () => {
    expect((await takeBack(newId())).status).toBe(404)
    const id = await handIn()
    expect((await takeBack(id, id)).status).toBe(409)
  })
})

describe('a retraction from elsewhere', () => {
  const taken = attempt({ id: idOf(1) })
  const bring = async (...entries: readonly Parameters<typeof documentOf>[0][]) => {
    viva.goTo(daysLater(60))
    const body = entries.map(entry => `${documentOf(entry)}\n`).join('')
    const response = await viva.app.request('/api/record', { method: 'POST', body })
    return { status: response.status, reply: await response.json(), body }
  }
  const back = retraction(2, later(START, 5000), taken)

  test('comes in with its attempt and goes out byte for byte', async () => {
    const { status, body } = await bring(taken, back)
    expect(status).toBe(200)
    expect(await (await viva.app.request('/api/record')).text()).toBe(body)
    expect(await viva.host.store.cards()).toEqual([])
  })

  test('takes back the attempt that is here already', async () => {
    await bring(taken)
    expect(await viva.host.store.cards()).toHaveLength(1)
    await bring(back)
    expect(await viva.host.store.cards()).toEqual([])
  })

  test.each([
    ['without its attempt', [back], /its attempt .* is neither in the file nor in the record/],
    [
      'of an attempt of another question',
      [
        taken,
        { ...back, question: attempt({ question: 'foundations/adam' as typeof back.question }).question },
      ],
      /foundations\/adam is not the question of its attempt/,
    ],
    [
      'after its time',
      [taken, retraction(2, later(START, RETRACTION_MS + 1), taken)],
      /line 2: at: an attempt can be taken back in the minute after it/,
    ],
    ['before its attempt', [taken, retraction(2, later(START, -1), taken)], /line 2: at: an attempt can/],
    [
      'of a line that is no attempt',
      [taken, back, { ...retraction(3, later(START, 6000), taken), attempt: EntryId.parse(back.id) }],
      /its attempt .* is neither/,
    ],
  ] as const)('is refused %s', async (_, entries, says) => {
    const { status, reply } = await bring(...entries)
    expect([status, reply.detail]).toEqual([400, expect.stringMatching(says)])
    expect(await lines()).toEqual([])
  })
})

test('an answer of an interview stays, whether it is taken back here or in a file', async () => {
  const opened = await post('/api/interviews', { id: newId(), blueprint: 'two-questions' })
  const steps = `/api/interviews/${opened.reply.id}/steps`
  const { reply } = await post(steps, { number: 2, does: { kind: 'say', answer: making(CORE) } })
  await post(steps, { number: reply.number, does: { kind: 'stop' } })
  const { entries } = await viva.host.store.entriesAfter(0)
  const answered = entries.find(e => e.kind === 'attempt')!
  const { status, reply: refused } = await takeBack(answered.id)
  const body = documentOf(retraction(9, later(answered.at, 1), answered))
  const brought = await viva.app.request('/api/record', { method: 'POST', body })
  const says = expect.stringContaining('an answer of an interview stays with its interview')
  expect([status, refused.detail]).toEqual([409, says])
  expect([brought.status, (await brought.json()).detail]).toEqual([400, says])
  expect((await get<History>('/api/history')).attempts).toHaveLength(1)
})

test('a question whose only attempt was taken back keeps its key folded', async () => {
  await takeBack(await handIn())
  const { api } = viva
  const view = await (await api.questions[':section'][':slug'].$get({ param: PERPLEXITY })).json()
  expect([view.key, view.summary.standing, view.summary.attempts]).toEqual([null, 'new', 0])
})
