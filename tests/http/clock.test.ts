/** A clock that was ahead and then set back: the learner's last ruling still counts. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain'
import type { AttemptView } from '#api'
import { CORE, WEIGHT, making, newId, openApi } from '../fixtures/api.ts'
import { daysLater } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const question = 'foundations/perplexity'
async function answered(answer: string): Promise<AttemptView> {
  return (await viva.api.attempts.$post({ json: { id: newId(), question, answer } })).json()
}

test('settings changed after it take effect at once, and are stored once', async () => {
  const put = async (theme: 'light' | 'dark') =>
    viva.api.settings.$put({ json: { ...DEFAULT_SETTINGS, theme } })
  viva.goTo(daysLater(30))
  await put('dark')
  viva.goTo(daysLater(0))
  await put('light')
  expect(await (await viva.api.settings.$get()).json()).toMatchObject({ theme: 'light' })
  await put('light')
  expect((await viva.host.store.entriesAfter(0)).total).toBe(2)
})

test('a rating picked after it replaces the one picked before', async () => {
  const { attempt } = await answered(making(CORE))
  const pick = async (rating: 'again' | 'easy'): Promise<AttemptView> =>
    (
      await viva.api.attempts[':id'].override.$post({
        param: { id: attempt.id },
        json: { id: newId(), rating },
      })
    ).json()
  viva.goTo(daysLater(30))
  await pick('again')
  viva.goTo(daysLater(0))
  expect((await pick('easy')).review).toMatchObject({ rating: 'easy', ratedBy: 'learner' })
  expect((await viva.host.store.cards())[0]).toMatchObject({ rating: 'easy' })
})

test('a point settled after it has the ruling that came last', async () => {
  const { attempt } = await answered(`${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'unsure')}`)
  const settle = async (ruling: 'met' | 'missing'): Promise<AttemptView> =>
    (
      await viva.api.attempts[':id'].settlements.$post({
        param: { id: attempt.id },
        json: { id: newId(), point: CORE[0], ruling },
      })
    ).json()
  viva.goTo(daysLater(30))
  const missing = (await settle('missing')).settledMark
  viva.goTo(daysLater(0))
  const met = (await settle('met')).settledMark
  expect([missing, met]).toEqual([
    { kind: 'given', share: expect.closeTo((WEIGHT.core - WEIGHT.first) / WEIGHT.marked) },
    { kind: 'given', share: expect.closeTo(WEIGHT.core / WEIGHT.marked) },
  ])
})

test('a reply to the probe of an open point settles it if it makes it, and a ruling by hand after it counts', async () => {
  const { attempt, settledMark } = await answered(
    `${making(CORE.slice(1))} ${making(CORE.slice(0, 1), 'unsure')}`,
  )
  const param = { id: attempt.id }
  const reply = async (answer: string): Promise<AttemptView> => {
    const json = { id: newId(), about: { kind: 'probe' as const, point: CORE[0] }, answer }
    expect((await viva.api.attempts[':id'].replies.$post({ param, json })).status).toBe(201)
    return (await viva.api.attempts[':id'].$get({ param })).json()
  }
  expect(settledMark.kind).toBe('open')
  expect((await reply(making(CORE.slice(0, 1), 'contradicted'))).settledMark).toEqual(settledMark)
  viva.goTo(daysLater(30))
  const made = await reply(making(CORE.slice(0, 1)))
  expect(made.settledMark).toEqual({ kind: 'given', share: expect.closeTo(WEIGHT.core / WEIGHT.marked) })
  expect([made.attempt.report, made.settlements]).toEqual([attempt.report, []])
  viva.goTo(daysLater(0))
  const json = { id: newId(), point: CORE[0], ruling: 'missing' as const }
  const view: AttemptView = await (await viva.api.attempts[':id'].settlements.$post({ param, json })).json()
  expect(view.settledMark).toEqual({
    kind: 'given',
    share: expect.closeTo((WEIGHT.core - WEIGHT.first) / WEIGHT.marked),
  })
})

test('an answer keeps the moment of the clock, as the time between answers counts', async () => {
  viva.goTo(daysLater(30))
  await answered(making(CORE))
  viva.goTo(daysLater(0))
  expect((await answered(making(CORE))).attempt.at).toBe(daysLater(0))
})
