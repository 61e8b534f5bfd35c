/** Requests that the app refuses, with their messages. Nothing is stored for them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#app'
import { ANSWER_LIMIT } from '#domain'
import { CORE, WEIGHT, PERPLEXITY, making, newId, openApi } from '../fixtures/api.ts'

const question = 'foundations/perplexity'
let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

async function post(path: string, body: unknown) {
  const response = await viva.app.request(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, reply: await response.json() }
}

const fine = () => ({ id: newId(), question, answer: making(CORE) })

describe('an attempt', () => {
  test.each<[string, () => unknown, number, RegExp]>([
    ['an empty answer', () => ({ ...fine(), answer: ' \n ' }), 400, /answer is empty/],
    [
      'an answer without words',
      () => ({ ...fine(), answer: '1 2 3 + 4 = ? !!! ### 567' }),
      400,
      /hardly any letters/,
    ],
    [
      'an answer that is too long',
      () => ({ ...fine(), answer: 'a word '.repeat(ANSWER_LIMIT) }),
      400,
      /at most 20000/,
    ],
    ['an answer that is no text', () => ({ ...fine(), answer: 42 }), 400, /answer: /],
    ['no answer', () => ({ id: newId(), question }), 400, /answer: /],
    ['an id that is none', () => ({ ...fine(), id: '1' }), 400, /id: /],
    ['four hints', () => ({ ...fine(), hints: 4 }), 400, /hints: /],
    ['a question that is not there', () => ({ ...fine(), question: 'no/such' }), 404, /no question no\/such/],
    ['a question’s id that is none', () => ({ ...fine(), question: '../../etc' }), 400, /section\/slug/],
    ['a list', () => [], 400, /body: |expected object/],
    ['what is not JSON', () => '{"id": ', 400, /JSON/],
    ['more than a megabyte', () => ({ ...fine(), answer: 'a'.repeat(1_100_000) }), 413, /too large/],
  ])('with %s is refused', async (_, body, status, says) => {
    const { status: given, reply } = await post('/attempts', body())
    expect(given).toBe(status)
    expect(reply.detail).toMatch(says)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(0)
  })

  test('may be exactly as long as an answer may be', async () => {
    expect((await post('/attempts', { ...fine(), answer: 'word '.repeat(ANSWER_LIMIT / 5) })).status).toBe(
      201,
    )
  })

  test('names every field that is wrong', async () => {
    const { reply } = await post('/attempts', { id: '1', question: 3, answer: null })
    expect(reply.issues.map((issue: { path: string[] }) => issue.path[0])).toEqual([
      'id',
      'question',
      'answer',
    ])
  })
})

describe('what is not there', () => {
  test.each([
    ['/attempts/00000000-0000-4000-8000-00000000ffff', 'no attempt'],
    ['/attempts/none', 'no attempt'],
    ['/questions/no/such', 'no question'],
    [`/questions/${question}/hints/4`, 'hints 1 to 3'],
    [`/questions/${question}/hints/none`, 'hints 1 to 3'],
    ['/no/such/thing', 'nothing at'],
  ])('%s is not found', async (path, says) => {
    const response = await viva.app.request(`/api${path}`)
    expect(response.status).toBe(404)
    expect((await response.json()).detail).toContain(says)
  })

  test('a follow-up of another question is not found, and its answer is not stored', async () => {
    const { reply } = await post('/attempts', fine())
    const { status } = await post(`/attempts/${reply.attempt.id}/replies`, {
      id: newId(),
      about: { kind: 'follow-up', followUp: 'no-such' },
      answer: 'Some words on it.',
    })
    expect(status).toBe(404)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
  })
})

describe('a bug', () => {
  test('that shows after an answer was stored does not say that nothing was', async () => {
    let readings = 0
    const app = createApp({
      ...viva.host,
      // Read once for the line, and again for the report.
      now: () => {
        readings += 1
        if (readings > 1) throw new Error('the clock broke, as this test wants')
        return viva.host.now()
      },
    })
    const response = await app.request('/api/attempts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fine()),
    })
    expect(response.status).toBe(500)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
    expect((await response.json()).detail).not.toMatch(/nothing was|not stored/)
  })
})

describe('settings and deletion', () => {
  test('settings out of range are refused, and those in place stay', async () => {
    const before = await (await viva.api.settings.$get()).json()
    const response = await viva.app.request('/api/settings', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...before, retention: 1.2 }),
    })
    expect(response.status).toBe(400)
    expect(await (await viva.api.settings.$get()).json()).toEqual(before)
  })

  test('nothing is deleted without the words that confirm it', async () => {
    await post('/attempts', fine())
    const response = await viva.app.request('/api/record', {
      method: 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: '{"confirm":"yes"}',
    })
    expect(response.status).toBe(400)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
  })
})

describe('no spoilers', () => {
  test('before an attempt neither question, bank, search nor glossary hold a claim or a model answer', async () => {
    const key = viva.host.bank.get(viva.host.bank.questions.find(q => q.id === question)!.id)
    const texts = await Promise.all(
      [
        `/questions/${question}`,
        '/bank',
        '/today',
        '/search?q=perplexity',
        '/search?q=exponential',
        '/history',
      ].map(async path => (await viva.app.request(`/api${path}`)).text()),
    )
    for (const secret of [
      ...key.points.map(p => p.claim),
      ...Object.values(key.modelAnswers),
      ...key.redFlags.map(f => f.claim),
      ...key.hints,
    ]) {
      const json = JSON.stringify(secret.trim().slice(0, 60)).slice(1, -1)
      for (const text of texts) expect(text).not.toContain(json)
    }
  })

  test('a hint costs what it says, and gives one rung', async () => {
    const hint = await (
      await viva.api.questions[':section'][':slug'].hints[':rung'].$get({
        param: { ...PERPLEXITY, rung: '2' },
      })
    ).json()
    expect(hint).toMatchObject({ rung: 2, cap: 'hard' })
  })

  test('an answer that is only graded opens nothing and is not kept', async () => {
    const { reply } = await post('/grade', { question, answer: making(CORE) })
    expect(reply.mark).toEqual({ kind: 'given', share: WEIGHT.core / WEIGHT.marked })
    expect(reply.outline.slice(0, 1)).toEqual([{ id: CORE[0], rank: 'core', weight: 3 }])
    const view = await (await viva.api.questions[':section'][':slug'].$get({ param: PERPLEXITY })).json()
    expect(view).toMatchObject({ key: null, papers: [], readings: [], attempts: [] })
  })

  test('a reveal opens the key with its sources, once, however often it is sent', async () => {
    const json = { id: newId() }
    const reveal = () => viva.api.questions[':section'][':slug'].reveal.$post({ param: PERPLEXITY, json })
    await reveal()
    const view = await (await reveal()).json()
    expect(view.key?.points).toHaveLength(WEIGHT.points)
    expect(view.papers.map(p => p.id)).toContain('jelinek-1977')
    expect(view.readings.map(r => r.answer)).toEqual(['short', 'medium', 'long'])
    expect(view.summary.standing).toBe('revealed')
    expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
  })
})
