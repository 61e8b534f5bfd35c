/** The contract of every database, tested through the HTTP app that every client uses. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Attempt } from '#domain'
import type { AttemptView, Today } from '#api'
import { CORE, WEIGHT, PERPLEXITY, making, newId, openApi } from '../fixtures/api.ts'
import { DATABASES } from '../fixtures/databases.ts'
import { daysLater } from '../fixtures/entries.ts'

const question = 'foundations/perplexity'

describe.each(DATABASES)('over %s', (_, open) => {
  let viva: Awaited<ReturnType<typeof openApi>>
  beforeAll(async () => {
    viva = await openApi(open())
  })
  beforeEach(async () => {
    await viva.host.store.clear()
    viva.goTo(daysLater(0))
  })
  afterAll(() => viva.close())

  const post = (json: { id: string; question: string; answer: string; hints?: number }) =>
    viva.api.attempts.$post({ json })
  const answered = async (answer: string, hints = 0): Promise<AttemptView> => {
    const response = await post({ id: newId(), question, answer, hints })
    expect(response.status).toBe(201)
    return response.json()
  }

  test('an answer comes back examined, in its own words, with its card due later', async () => {
    const view = await answered(making(CORE))
    expect(Attempt.parse(view.attempt).report.mark).toEqual({
      kind: 'given',
      share: WEIGHT.core / WEIGHT.marked,
    })
    expect(view.attempt.report.verdicts[0]).toMatchObject({
      kind: 'met',
      evidence: [{ start: 0, text: 'met exponential-of-mean-loss.' }],
    })
    expect(view).toMatchObject({
      number: 1,
      review: { rating: 'good', ratedBy: 'mark', fromMark: 'good', due: daysLater(3) },
    })
    expect(view.review!.because).toBe(
      `No core point was missed, and the mark is ${Math.round((100 * WEIGHT.core) / WEIGHT.marked)} %.`,
    )
    expect(view.review!.curve.find(p => p.day === '2026-01-08')!.recall).toBeCloseTo(0.88, 2)
    expect(view.review!.choices).toEqual({
      again: daysLater(1),
      hard: daysLater(2),
      good: daysLater(3),
      easy: daysLater(8),
    })
  })

  test('the same answer sent twice, even at once, is graded once', async () => {
    const same = { id: newId(), question, answer: making(CORE) }
    const both = await Promise.all([post(same), post(same)])
    const again = await post(same)
    const views = await Promise.all([...both, again].map(r => r.json()))
    expect([...both, again].map(r => r.status)).toEqual([201, 201, 201])
    expect(views[1]).toEqual(views[0])
    expect(views[2]).toEqual(views[0])
    expect((await viva.host.store.cards())[0]!.reviews).toBe(1)
  })

  test('another answer under the same id is a conflict, and the first one stands', async () => {
    const id = newId()
    await post({ id, question, answer: making(CORE) })
    expect((await post({ id, question, answer: 'Something else entirely.' })).status).toBe(409)
    const kept: AttemptView = await (await viva.api.attempts[':id'].$get({ param: { id } })).json()
    expect(kept.attempt.answer).toBe(making(CORE))
  })

  test('a mark that is withheld is kept and moves no card', async () => {
    const view = await answered('For this one the judge is silent.')
    expect(view.attempt.report).toMatchObject({ mark: { kind: 'withheld' }, hiring: null })
    expect(view.review).toBeNull()
    expect(await viva.host.store.cards()).toEqual([])
    expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
  })

  test('a settlement by hand stands beside an open mark and moves nothing', async () => {
    const view = await answered(`${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'unsure')}`)
    expect(view.attempt.report.mark).toEqual({
      kind: 'open',
      low: (WEIGHT.core - WEIGHT.first) / WEIGHT.marked,
      high: WEIGHT.core / WEIGHT.marked,
    })
    const settled: AttemptView = await (
      await viva.api.attempts[':id'].settlements.$post({
        param: { id: view.attempt.id },
        json: { id: newId(), point: CORE[0], ruling: 'met' },
      })
    ).json()
    expect(settled.settledMark.kind).toBe('given')
    expect(settled.attempt.report.mark).toEqual(view.attempt.report.mark)
    expect(settled.review).toEqual(view.review)
  })

  test('the learner’s rating replaces that of the mark, and the report says so', async () => {
    const view = await answered(making(CORE.slice(1)))
    expect(view.review!.rating).toBe('again')
    const after: AttemptView = await (
      await viva.api.attempts[':id'].override.$post({
        param: { id: view.attempt.id },
        json: { id: newId(), rating: 'good' },
      })
    ).json()
    expect(after.review).toMatchObject({
      rating: 'good',
      ratedBy: 'learner',
      fromMark: 'again',
      because: 'You set it yourself; the mark alone says again.',
      due: daysLater(3),
    })
  })

  test('hints cap the rating and leave the mark alone', async () => {
    const view = await answered(making(CORE), 2)
    expect(view.attempt.report.mark).toEqual({ kind: 'given', share: WEIGHT.core / WEIGHT.marked })
    expect(view.review).toMatchObject({
      rating: 'hard',
      fromMark: 'good',
      because: 'The second hint allows hard at best; the mark alone says good.',
    })
  })

  test('after a reveal, marks count from the next day on', async () => {
    await viva.api.questions[':section'][':slug'].reveal.$post({ param: PERPLEXITY, json: { id: newId() } })
    viva.goTo(daysLater(0.2))
    const today = await answered(making(CORE))
    expect(today.review).toBeNull()
    expect(
      (
        await viva.api.attempts[':id'].override.$post({
          param: { id: today.attempt.id },
          json: { id: newId(), rating: 'easy' },
        })
      ).status,
    ).toBe(409)
    viva.goTo(daysLater(1))
    const plan: Today = await (await viva.api.today.$get()).json()
    expect(plan.due.map(q => q.id)).toEqual([question])
    expect((await answered(making(CORE))).review).not.toBeNull()
  })

  test('what mends a point is examined, kept with its attempt, and moves no card', async () => {
    const view = await answered(making([CORE[0], ...CORE.slice(2)]))
    expect(view.next).toMatchObject({ about: { kind: 'follow-up' } })
    const card = await viva.host.store.cards()
    const about = { kind: 'probe', point: 'effective-branching-factor', mends: true } as const
    const json = { id: newId(), about, answer: making(['effective-branching-factor']) }
    const response = await viva.api.attempts[':id'].replies.$post({ param: { id: view.attempt.id }, json })
    expect(response.status).toBe(201)
    expect((await response.json()).report.mark).toEqual({ kind: 'given', share: 1 })
    expect(await viva.host.store.cards()).toEqual(card)

    const after: AttemptView = await (
      await viva.api.attempts[':id'].$get({ param: { id: view.attempt.id } })
    ).json()
    expect(after.replies).toHaveLength(1)
    expect(after.attempt).toEqual(view.attempt)
  })

  test('an appeal stands beside the verdict with words of the answer, and changes neither attempt nor card', async () => {
    const view = await answered(making(CORE.slice(1)))
    const words = [{ start: 0, end: 3, text: 'met' }]
    const appeal = (json: {
      point: string
      stance: 'did-say' | 'did-not-mean'
      words: { start: number; end: number; text: string }[]
    }) =>
      viva.api.attempts[':id'].appeals.$post({
        param: { id: view.attempt.id },
        json: { id: newId(), reason: 'It is there.', ...json },
      })
    const after: AttemptView = await (await appeal({ point: CORE[0], stance: 'did-say', words })).json()
    expect(after.appeals).toMatchObject([{ point: CORE[0], words, reason: 'It is there.' }])
    expect(after.attempt).toEqual(view.attempt)
    expect(after.review).toEqual(view.review)
    expect((await appeal({ point: CORE[0], stance: 'did-say', words: [] })).status).toBe(400)
    expect(
      (await appeal({ point: CORE[0], stance: 'did-say', words: [{ start: 0, end: 3, text: 'not' }] }))
        .status,
    ).toBe(400)
    expect((await appeal({ point: 'no-such-point', stance: 'did-not-mean', words })).status).toBe(404)
  })

  test('an override sent twice under one id is kept once', async () => {
    const view = await answered(making(CORE))
    const json = { id: newId(), rating: 'hard' as const }
    const set = () => viva.api.attempts[':id'].override.$post({ param: { id: view.attempt.id }, json })
    await set()
    viva.goTo(daysLater(0.1))
    expect(((await (await set()).json()) as AttemptView).overrides).toHaveLength(1)
  })

  test('the whole record goes out and comes back, byte for byte', async () => {
    const view = await answered(making(CORE))
    await viva.api.attempts[':id'].override.$post({
      param: { id: view.attempt.id },
      json: { id: newId(), rating: 'hard' },
    })
    const exported = await (await viva.app.request('/api/record')).text()
    const cards = await viva.host.store.cards()
    expect((await viva.api.record.$delete({ json: { confirm: 'delete everything' } })).status).toBe(200)
    expect(await (await viva.app.request('/api/record')).text()).toBe('')
    const response = await viva.app.request('/api/record', { method: 'POST', body: exported })
    expect(await response.json()).toEqual({ added: 2, alreadyThere: 0 })
    expect(await (await viva.app.request('/api/record')).text()).toBe(exported)
    expect(await viva.host.store.cards()).toEqual(cards)
    expect(await (await viva.api.rebuild.$post()).json()).toEqual({ same: true, cards: 1 })
  })
})
