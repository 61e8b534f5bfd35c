/** Calculations over HTTP: set by a seed without giving away the answer, marked, and recorded. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ExerciseResult, ExerciseSummary, ExerciseView } from '#api'
import { pose, showAnswer } from '#exercises'
import { CORE, PERPLEXITY, making, newId, openApi } from '../fixtures/api.ts'
import { EXERCISE } from '../fixtures/table-judge.ts'

const question = 'foundations/perplexity'
const exercise = EXERCISE.id
const param = { ...PERPLEXITY, exercise }
let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const list = async (): Promise<readonly ExerciseSummary[]> =>
  (await (await viva.api.exercises.$get()).json()).exercises
const set = async (query: { seed: string; after?: string }): Promise<ExerciseView> =>
  (await viva.api.exercises[':section'][':slug'][':exercise'].$get({ param, query })).json()
const tries = async () =>
  (await viva.host.store.entriesAfter(0)).entries.filter(entry => entry.kind === 'exercise')

async function hand(typed: string | null, seed = 1, id = newId()): Promise<ExerciseResult> {
  return (
    await viva.api.exercises[':section'][':slug'][':exercise'].$post({ param, json: { id, seed, typed } })
  ).json()
}

async function refused(path: string, body?: unknown) {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await viva.app.request(`/api/exercises${path}`, init)
  return { status: response.status, detail: String((await response.json()).detail) }
}

describe('what is set', () => {
  test('is listed for the bank and for its question, which says how many it has', async () => {
    const [one, ...others] = await list()
    expect(others).toEqual([])
    expect(one).toEqual({
      id: exercise,
      name: 'Size of the weights',
      question,
      title: 'Perplexity',
      section: 'foundations',
      topic: expect.any(String),
      tries: 0,
      last: null,
      right: false,
      asked: true,
    })
    expect(
      (await (await viva.api.exercises[':section'][':slug'].$get({ param: PERPLEXITY })).json()).exercises,
    ).toEqual([one])
    expect(
      (
        await (
          await viva.api.exercises[':section'][':slug'].$get({
            param: { section: 'foundations', slug: 'adam' },
          })
        ).json()
      ).exercises,
    ).toEqual([])
    expect(
      (await (await viva.api.bank.$get()).json()).questions.map(({ exercises }) => exercises).toSorted(),
    ).toEqual([0, 1])
  })

  test('has the numbers of its seed, and nothing from which the answer could be read', async () => {
    const posed = pose(EXERCISE, 5)
    expect(await set({ seed: '5' })).toEqual({
      summary: expect.objectContaining({ id: exercise }),
      seed: 5,
      prompt: posed.prompt,
      unit: 'GiB',
      tolerance: 0.02,
    })
    const text = JSON.stringify(await set({ seed: '5' }))
    for (const secret of [showAnswer(posed), String(posed.answer), '2^30', '32 bits'])
      expect(text).not.toContain(secret)
  })

  test('has other numbers than those just done, and says by which seed', async () => {
    const first = await set({ seed: '5' })
    const next = await set({ seed: '5', after: '5' })
    expect(next.prompt).not.toBe(first.prompt)
    expect((await set({ seed: String(next.seed) })).prompt).toBe(next.prompt)
  })

  test('stays folded in the key of its question', async () => {
    await viva.api.attempts.$post({ json: { id: newId(), question, answer: making(CORE) } })
    const { key } = await (await viva.api.questions[':section'][':slug'].$get({ param: PERPLEXITY })).json()
    expect(key).not.toBeNull()
    expect(JSON.stringify(key)).not.toContain(EXERCISE.mistakes[0]!.because)
  })
})

describe('a try', () => {
  test('is marked, explained and kept', async () => {
    const posed = pose(EXERCISE, 1)
    expect(await hand(String(posed.mistakes[0]!.value))).toMatchObject({
      ruling: 'mistake',
      because: 'That is the size in 32 bits.',
      answer: `${showAnswer(posed)} GiB`,
      solution: posed.solution,
    })
    expect(await hand(`${posed.answer * 1024} MiB`)).toMatchObject({ ruling: 'right', because: null })
    expect(await tries()).toMatchObject([
      {
        question,
        exercise,
        seed: 1,
        numbers: posed.numbers,
        value: posed.answer,
        unit: 'GiB',
        ruling: 'mistake',
      },
      { ruling: 'right', typed: `${posed.answer * 1024} MiB` },
    ])
    expect((await list())[0]).toMatchObject({ tries: 2, last: 'right', right: true })
    await hand(null)
    expect((await list())[0]).toMatchObject({ tries: 3, last: 'shown', right: true })
  })

  test('may be to see how it is done', async () => {
    expect(await hand(null)).toMatchObject({
      ruling: 'shown',
      read: null,
      because: null,
      solution: pose(EXERCISE, 1).solution,
    })
    expect((await list())[0]).toMatchObject({ tries: 1, last: 'shown' })
  })

  test('sent twice is kept once; with different content under its id it is refused', async () => {
    const id = newId()
    expect(await hand('12', 1, id)).toEqual(await hand('12', 1, id))
    expect(await tries()).toHaveLength(1)
    expect(await refused(`/${question}/${exercise}`, { id, seed: 1, typed: '13' })).toMatchObject({
      status: 409,
    })
  })

  test('moves no card, opens no key and is no attempt', async () => {
    await hand('12')
    const { summary, key } = await (
      await viva.api.questions[':section'][':slug'].$get({ param: PERPLEXITY })
    ).json()
    expect(summary).toMatchObject({ standing: 'new', attempts: 0, due: null })
    expect(key).toBeNull()
    expect(await viva.host.store.rebuild()).toEqual({ same: true, cards: 0 })
  })

  test('goes out and comes back with the record', async () => {
    await hand('12')
    await hand(null)
    const lines = await (await viva.app.request('/api/record')).text()
    await viva.api.record.$delete({ json: { confirm: 'delete everything' } })
    const brought = await viva.app.request('/api/record', { method: 'POST', body: lines })
    expect(await brought.json()).toEqual({ added: 2, alreadyThere: 0 })
    expect(await (await viva.app.request('/api/record')).text()).toBe(lines)
    expect((await list())[0]).toMatchObject({ tries: 2, last: 'shown', right: false })
  })
})

describe('what is turned away, and not kept', () => {
  test.each<[string, unknown, number, RegExp]>([
    ['what is no number', { seed: 1, typed: 'a lot' }, 400, /does not begin with a number/],
    ['nothing', { seed: 1, typed: '' }, 400, /Type a number/],
    ['another kind of unit', { seed: 1, typed: '3 hours' }, 400, /a size, in GiB/],
    ['more than a line', { seed: 1, typed: '1'.repeat(101) }, 400, /at most 100/],
    ['no seed', { typed: '1' }, 400, /seed/],
    ['a seed that is none', { seed: 1.5, typed: '1' }, 400, /seed/],
    ['a number in place of text', { seed: 1, typed: 5 }, 400, /typed/],
  ])('%s', async (_, json, status, says) => {
    const reply = await refused(`/${question}/${exercise}`, { id: newId(), ...(json as object) })
    expect(reply.status).toBe(status)
    expect(reply.detail).toMatch(says)
    expect(await tries()).toEqual([])
  })

  test.each([
    [`/${question}/${exercise}`, 400, 'seed'],
    [`/${question}/${exercise}?seed=`, 400, 'seed'],
    [`/${question}/${exercise}?seed=-1`, 400, 'seed'],
    [`/${question}/${exercise}?seed=4294967296`, 400, 'seed'],
    [`/${question}/${exercise}?seed=1&after=x`, 400, 'seed'],
    [`/${question}/none?seed=1`, 404, 'no exercise none in foundations/perplexity'],
    ['/no/such/thing?seed=1', 404, 'no question no/such'],
    ['/no/such', 404, 'no question no/such'],
  ])('%s', async (path, status, says) => {
    const reply = await refused(path)
    expect(reply.status).toBe(status)
    expect(reply.detail).toContain(says)
  })
})
