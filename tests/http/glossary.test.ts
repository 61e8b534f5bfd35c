/** The glossary: its terms, the drill, and the ratings that the record keeps. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TermDrill, TermView } from '#api'
import type { Rating } from '#domain'
import { newId, openApi } from '../fixtures/api.ts'
import { daysLater, idOf, termRating, withdrawal } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

const terms = async (): Promise<readonly TermView[]> => (await (await viva.api.glossary.$get()).json()).terms
const load = async () => (await viva.api.glossary.load.$get()).json()
const drill = async (section?: 'foundations' | 'research'): Promise<TermDrill> =>
  (await viva.api.glossary.drill.$get({ query: section ? { section } : {} })).json()
const rate = async (rating: Rating, typed: string | null = null, id = newId()) =>
  viva.api.glossary[':term'].ratings.$post({
    param: { term: 'perplexity' },
    query: {},
    json: { id, wanted: 'meaning', typed, rating },
  })
const takeBack = async (withdraws: string, id = newId()) =>
  viva.api.glossary.withdrawals.$post({ query: {}, json: { id, withdraws } })
const lines = async () => (await viva.host.store.entriesAfter(0)).entries

test('the glossary names terms, their states, and the questions that are there', async () => {
  expect(await (await viva.api.glossary.$get()).json()).toEqual({
    terms: [
      {
        id: 'perplexity',
        term: 'Perplexity',
        also: [],
        says: 'The exponential of the mean loss.',
        formula: null,
        sections: ['foundations'],
        questions: [{ id: 'foundations/perplexity', title: 'Perplexity' }],
        standing: 'unseen',
        due: null,
      },
    ],
    load: { due: 0, fresh: 1, minutes: 0 },
  })
})

describe('a rating', () => {
  test('is kept with what was typed and proposed, moves the card, and brings the next term', async () => {
    expect((await drill()).card).toMatchObject({ term: { id: 'perplexity' }, why: 'new' })
    const reply = await rate('good', 'exp of the mean loss')
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({ card: null, due: 0, fresh: 0, rated: 1 })
    expect(await lines()).toMatchObject([
      {
        kind: 'term',
        term: 'perplexity',
        wanted: 'meaning',
        typed: 'exp of the mean loss',
        proposed: 'good',
        rating: 'good',
      },
    ])
    expect((await terms())[0]!.standing).toBe('learning')
    viva.goTo(daysLater(5))
    expect(await load()).toEqual({ due: 1, fresh: 0, minutes: 1 })
    expect((await terms())[0]!.standing).toBe('due')
    await rate('good')
    expect((await terms())[0]!.standing).toBe('known')
  })

  test('that is sent twice is kept once, and moves no card of a question', async () => {
    const id = newId()
    await rate('good', null, id)
    expect((await rate('good', null, id)).status).toBe(201)
    expect((await rate('hard', null, id)).status).toBe(409)
    expect(await lines()).toHaveLength(1)
    expect(await viva.host.store.cards()).toEqual([])
    expect(await (await viva.api.rebuild.$post()).json()).toEqual({ same: true, cards: 0 })
  })

  test('of blank words is one of none', async () => {
    await rate('easy', '   ')
    expect(await lines()).toMatchObject([{ typed: null, proposed: null, rating: 'easy' }])
  })

  test('again brings the term back on the same day', async () => {
    expect(await (await rate('again')).json()).toMatchObject({ card: { why: 'again' }, due: 1 })
    expect(await (await rate('hard')).json()).toMatchObject({ card: null, rated: 2 })
  })

  test('of a term that is not there, or of too many words, is refused', async () => {
    const json = { id: newId(), wanted: 'meaning', typed: null, rating: 'good' } as const
    const none = { param: { term: 'nothing' }, query: {}, json }
    expect((await viva.api.glossary[':term'].ratings.$post(none)).status).toBe(404)
    expect((await rate('good', 'x'.repeat(1001))).status).toBe(400)
  })
})

describe('taking a rating back', () => {
  test('leaves both lines in the record and the card as it was', async () => {
    await rate('easy', 'the loss')
    const { last } = await drill()
    expect(last).toMatchObject({ term: 'perplexity', name: 'Perplexity', rated: 'easy', typed: 'the loss' })
    const after: TermDrill = await (await takeBack(last!.rating)).json()
    expect(after).toMatchObject({ card: { why: 'taken-back' }, fresh: 1, rated: 0, last: null })
    expect((await terms())[0]!.standing).toBe('unseen')
    expect((await lines()).map(({ kind }) => kind)).toEqual(['term', 'withdrawal'])
  })

  test('twice is once, and of nothing is refused', async () => {
    await rate('good')
    const { last } = await drill()
    const id = newId()
    expect((await takeBack(last!.rating, id)).status).toBe(201)
    expect((await takeBack(last!.rating, id)).status).toBe(201)
    expect((await takeBack(last!.rating)).status).toBe(201)
    expect((await takeBack(newId())).status).toBe(404)
    expect(await lines()).toHaveLength(2)
  })

  test('is offered for ratings of today alone', async () => {
    await rate('good')
    viva.goTo(daysLater(1))
    expect((await drill()).last).toBeNull()
  })
})

test('the drill of a section has its terms alone', async () => {
  expect((await drill('foundations')).fresh).toBe(1)
  expect(await drill('research')).toMatchObject({ card: null, due: 0, fresh: 0 })
})

test('a name is checked, words of a meaning are counted, and nothing is kept', async () => {
  const check = async (wanted: 'name' | 'meaning', typed: string) =>
    (
      await viva.api.glossary[':term'].check.$post({
        param: { term: 'perplexity' },
        json: { wanted, typed },
      })
    ).json()
  expect(await check('name', 'perplexty')).toEqual({
    kind: 'name',
    match: 'slip',
    name: 'Perplexity',
    proposed: 'good',
  })
  expect(await check('name', 'entropy')).toMatchObject({ match: 'none', proposed: 'again' })
  expect(await check('meaning', 'The mean of something.')).toEqual({
    kind: 'words',
    common: ['mean'],
    of: 3,
    proposed: 'good',
  })
  expect(await lines()).toEqual([])
})

test('ratings go out with the record and come back byte for byte; one taken back needs its rating', async () => {
  viva.goTo(daysLater(2))
  const rating = termRating(1, daysLater(0))
  await viva.host.store.append(
    rating,
    withdrawal(2, daysLater(1), rating),
    termRating(3, daysLater(1), 'easy'),
  )
  const text = await (await viva.api.record.$get()).text()
  const standing = (await terms())[0]!
  await viva.host.store.clear()
  const bring = (body: string) => viva.app.request('/api/record', { method: 'POST', body })
  const refused = await bring(text.split('\n').slice(1).join('\n'))
  expect(refused.status).toBe(400)
  expect((await refused.json()).detail).toContain(`the rating ${idOf(1)} that it takes back is neither`)
  const astray = await bring(text.replace(/("withdrawal".*?)"perplexity"/, '$1"kv-cache"'))
  expect([astray.status, (await astray.json()).detail]).toEqual([
    400,
    expect.stringContaining('line 2: term: kv-cache is not the term of its rating, perplexity'),
  ])
  expect((await bring(text)).status).toBe(200)
  expect(await (await viva.api.record.$get()).text()).toBe(text)
  expect((await terms())[0]).toEqual(standing)
})
