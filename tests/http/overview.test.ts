/** Routes over all questions: today, the plan, history, search. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, Day, Instant } from '#domain'
import type { History, SearchHit, SearchReply, Today } from '#api'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'
import { daysLater } from '../fixtures/entries.ts'

const question = 'foundations/perplexity'
let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const today = async (): Promise<Today> => (await viva.api.today.$get()).json()
const reviewed = (day: Today['plan'][number]) =>
  day.activities.flatMap(a => (a.kind === 'review' ? [a.question] : []))
const answer = (text: string) => viva.api.attempts.$post({ json: { id: newId(), question, answer: text } })
const reply = async (q: string): Promise<SearchReply> => (await viva.api.search.$get({ query: { q } })).json()
const search = async (q: string): Promise<readonly SearchHit[]> => (await reply(q)).hits

describe('today', () => {
  test('begins with what is new, in learning order, and says how long it takes', async () => {
    const seen = await today()
    expect(seen).toMatchObject({
      day: '2026-01-05',
      daysToInterview: null,
      due: [],
      attempts: 0,
      settings: DEFAULT_SETTINGS,
    })
    expect(seen.fresh.map(q => q.id)).toEqual(['foundations/adam', 'foundations/perplexity'])
    expect(seen.plan[0]!.activities.map(a => a.kind)).toEqual(['glossary', 'new', 'new', 'exercise'])
    expect(seen.minutes).toBe(seen.plan[0]!.activities.reduce((sum, a) => sum + a.minutes, 0))
    expect(seen).toMatchObject({ aim: null, weak: [], done: { answered: [], exercises: 0 } })
    expect(seen.readiness.every(r => r.band === null && r.answers === 0)).toBe(true)
  })

  test('has the question back on the day it is due, with what to mend', async () => {
    await answer(making(CORE.slice(1)))
    expect((await today()).due).toEqual([])
    viva.goTo(daysLater(0.7))
    const seen = await today()
    expect(seen.due.map(q => q.id)).toEqual([question])
    expect(seen.due[0]!.last!.remark).toMatch(/^Not found in the answer: Perplexity is the exponential/)
    expect(reviewed(seen.plan[0]!)).toEqual([question])
  })

  test('brings everything up once before the interview', async () => {
    await answer(making(CORE))
    const interview = Day.parse('2026-01-08')
    await viva.api.settings.$put({ json: { ...DEFAULT_SETTINGS, interview } })
    const seen = await today()
    expect(seen.daysToInterview).toBe(3)
    expect(seen.plan.map(d => d.day)).toEqual(['2026-01-05', '2026-01-06', '2026-01-07'])
    expect(seen.plan.flatMap(reviewed)).toContain(question)
  })

  test('says how far the plan gets with the interview that was chosen, and what is done takes its minutes', async () => {
    const aim = { kind: 'blueprint', blueprint: 'two-questions' } as const
    const settings = { ...DEFAULT_SETTINGS, interview: Day.parse('2026-01-08'), aim, minutesPerDay: 29 }
    await viva.api.settings.$put({ json: settings } as never)
    const before = await today()
    expect(before.blueprints).toEqual([{ id: 'two-questions', title: 'Two questions' }])
    expect(before.aim).toMatchObject({ title: 'Two questions', asks: 2, tried: 0, met: 2, missed: [] })
    await answer(making(CORE.slice(1)))
    const after = await today()
    expect(after.aim).toMatchObject({ asks: 2, tried: 1, met: 2 })
    expect(after.minutes).toBeLessThan(before.minutes)
  })

  test('leaves the aim open where its blueprint is no longer in the bank', async () => {
    const aim = { kind: 'blueprint', blueprint: 'gone' } as const
    await viva.api.settings.$put({ json: { ...DEFAULT_SETTINGS, aim } } as never)
    expect((await today()).aim).toBeNull()
    expect((await today()).fresh).toHaveLength(2)
  })

  test('says what was done, what passes now and did not before, and what is weak', async () => {
    await answer(making(CORE.slice(2)))
    const first = await today()
    expect(first.done.answered).toMatchObject([{ question, wouldPass: false, didBefore: null }])
    expect(first.weak.map(q => q.id)).toEqual([question])
    await answer(making(CORE))
    const second = await today()
    expect(second.done.answered).toMatchObject([{ question, wouldPass: true, didBefore: false }])
    expect(second.weak).toEqual([])
  })

  test('is the learner’s day, not that of Greenwich', async () => {
    const tokyo = await openApi(undefined, 9 * 60)
    tokyo.goTo(Instant.parse('2026-01-05T16:00:00.000Z'))
    expect((await (await tokyo.api.today.$get()).json()).day).toBe('2026-01-06')
    await tokyo.close()
  })

  test('gives a band from the eighth answer on, and history shows how it moved', async () => {
    for (let n = 0; n < 9; n += 1) {
      viva.goTo(daysLater(n))
      await answer(making(CORE))
    }
    const [foundations] = (await today()).readiness
    expect(foundations!.answers).toBe(9)
    expect(foundations!.band!.low).toBeLessThanOrEqual(foundations!.band!.high)
    const history: History = await (await viva.api.history.$get()).json()
    expect(history.readiness.map(r => r.at)).toEqual([daysLater(7), daysLater(8)])
    expect(history.attempts).toHaveLength(9)
    expect(history.attempts[0]!.at).toBe(daysLater(8))
    expect(history.cards).toHaveLength(1)
  })
})

describe('search', () => {
  test.each([
    ['a title', 'Perplexity', 'title'],
    ['a beginning of a title', 'perpl', 'title'],
    ['a title with a slip of the hand', 'perplexty', 'title'],
    ['a prompt', 'not tell you', 'prompt'],
    ['a concept by its first letters', 'branchi', 'concept'],
    ['a plain question', 'what is a branching factor?', 'concept'],
  ])('finds %s', async (_, query, where) => {
    expect((await search(query))[0]).toMatchObject({ question, where })
  })

  test('marks what it found', async () => {
    const [{ title, titleMarks, excerpt, marks }] = (await search('perplexity')) as [SearchHit]
    expect(titleMarks.map(({ start, end }) => title.slice(start, end))).toEqual(['Perplexity'])
    expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['perplexity'])
  })

  test('says how it read a slip, and what it knows where it found nothing', async () => {
    expect(await reply('perplexty')).toMatchObject({ readAs: 'perplexity', instead: [] })
    expect(await reply('purplexitee')).toEqual({ hits: [], readAs: null, instead: ['Perplexity'] })
  })

  test('finds the learner’s own words, and no longer when they are deleted', async () => {
    await answer(`${making(CORE)} I compared it with a rhinoceros in the zoo.`)
    const [hit] = await search('rhinoceros')
    expect(hit).toMatchObject({
      question,
      where: 'own-answer',
      at: '2026-01-05T09:00:00.000Z',
      excerpt: expect.stringContaining('rhinoceros'),
    })
    await viva.api.record.$delete({ json: { confirm: 'delete everything' } })
    expect(await search('rhinoceros')).toEqual([])
  })

  test.each(['', '   ', '***', 'qwertyuiopasdf'])('finds nothing for “%s”', async query => {
    expect(await search(query)).toEqual([])
  })
})

test('settings are kept with the record, once for each change', async () => {
  const wanted = { ...DEFAULT_SETTINGS, retention: 0.95, theme: 'dark' as const }
  await viva.api.settings.$put({ json: wanted })
  await viva.api.settings.$put({ json: wanted })
  expect(await (await viva.api.settings.$get()).json()).toEqual(wanted)
  expect((await viva.host.store.entriesAfter(0)).total).toBe(1)
})
