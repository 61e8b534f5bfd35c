/** Additions to a report after the fact: mended points, appeals, and the figures that neither may change. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GradedFile } from '../../src/training/graded.ts'
import { CORE, WEIGHT, making, newId, openApi } from '../fixtures/api.ts'
import { daysLater } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
let id: string
/** All core points but the first, which is missing. */
const ANSWER = making(CORE.slice(1))

beforeEach(async () => {
  viva = await openApi()
  id = newId()
  await viva.api.attempts.$post({ json: { id, question: 'foundations/perplexity', answer: ANSWER } })
})
afterEach(() => viva.close())

const report = async () => (await viva.api.attempts[':id'].$get({ param: { id } })).json()
const history = async () => (await viva.api.history.$get()).json()
const reply = (point: string, answer: string, mends = true) =>
  viva.api.attempts[':id'].replies.$post({
    param: { id },
    json: { id: newId(), about: { kind: 'probe', point, ...(mends && { mends: true as const }) }, answer },
  })
const appeal = (point: string, stance: 'did-say' | 'did-not-mean' | 'withdrawn', reason = 'It is there.') => {
  const text = making(CORE.slice(1, 2))
  const words = stance === 'did-say' ? [{ start: 0, end: text.length, text }] : []
  return viva.api.attempts[':id'].appeals.$post({
    param: { id },
    json: { id: newId(), point, stance, words, reason },
  })
}

describe('mending', () => {
  test('is examined against its point alone, recorded as such, and leaves mark and card', async () => {
    const before = await report()
    const told = await reply(CORE[0], making(CORE.slice(0, 1)))
    expect(told.status).toBe(201)
    expect(await told.json()).toMatchObject({
      about: { kind: 'probe', point: CORE[0], mends: true },
      report: { verdicts: [{ point: CORE[0], kind: 'met' }] },
    })
    const after = await report()
    expect(after.attempt).toEqual(before.attempt)
    expect(after.review).toEqual(before.review)
    expect(after.settledMark).toEqual(before.settledMark)
    expect((await history()).attempts[0]).toMatchObject({ mended: [CORE[0]] })
  })

  test('counts only once it makes the point', async () => {
    await reply(CORE[0], 'Nothing much.')
    expect((await history()).attempts[0]!.mended).toEqual([])
    await reply(CORE[0], making(CORE.slice(0, 1)))
    await reply(CORE[0], making(CORE.slice(0, 1), 'contradicted'))
    expect((await history()).attempts[0]!.mended).toEqual([CORE[0]])
  })

  test('is refused for a point that held or is not core, and a plain probe mends nothing', async () => {
    expect((await reply(CORE[1]!, making(CORE.slice(1, 2)))).status).toBe(409)
    await reply(CORE[0], making(CORE.slice(0, 1)), false)
    expect((await history()).attempts[0]!.mended).toEqual([])
  })

  test('sent twice under one id is kept once, and with other words it is a conflict', async () => {
    const again = newId()
    const send = (answer: string) =>
      viva.api.attempts[':id'].replies.$post({
        param: { id },
        json: { id: again, about: { kind: 'probe', point: CORE[0], mends: true }, answer },
      })
    const [first, second] = [await send('Nothing much.'), await send('Nothing much.')]
    expect(await second.json()).toEqual(await first.json())
    expect((await send('Something else.')).status).toBe(409)
    expect((await (await viva.api.record.$get()).text()).trim().split('\n')).toHaveLength(2)
  })

  test('goes out and comes back byte for byte', async () => {
    await reply(CORE[0], making(CORE.slice(0, 1)))
    await appeal(CORE[0], 'did-say')
    await appeal(CORE[0], 'withdrawn', '')
    const lines = await (await viva.api.record.$get()).text()
    await viva.api.record.$delete({ json: { confirm: 'delete everything' } })
    const back = await viva.api.record.$post({ query: {} }, { init: { body: lines } })
    expect(await back.json()).toMatchObject({ added: 4 })
    expect(await (await viva.api.record.$get()).text()).toBe(lines)
  })
})

describe('an appeal', () => {
  test('counts by the learner’s own hand, beside the mark, and is listed', async () => {
    const before = await report()
    expect((await appeal(CORE[0], 'did-say')).status).toBe(201)
    const after = await report()
    expect(after.attempt).toEqual(before.attempt)
    expect(after.review).toEqual(before.review)
    expect(after.settledMark).toMatchObject({
      kind: 'given',
      share: expect.closeTo(WEIGHT.core / WEIGHT.marked),
    })
    const { attempts, appeals } = await history()
    expect(attempts[0]).toMatchObject({ later: [{ point: CORE[0], ruling: 'met', by: 'appeal' }] })
    expect(appeals).toMatchObject([{ attempt: id, point: CORE[0], verdict: 'missing', stance: 'did-say' }])
  })

  test('says why, and what it withdraws stands', async () => {
    expect((await appeal(CORE[0], 'did-say', '  ')).status).toBe(400)
    expect((await appeal(CORE[0], 'withdrawn', '')).status).toBe(409)
    await appeal(CORE[0], 'did-say')
    expect((await appeal(CORE[0], 'withdrawn', '')).status).toBe(201)
    expect((await history()).appeals).toEqual([])
    expect((await report()).settledMark).toEqual((await report()).attempt.report.mark)
  })

  test('withdrawn at the same moment, or after the clock was set back, is withdrawn all the same', async () => {
    viva.goTo(daysLater(2))
    await appeal(CORE[0], 'did-say')
    viva.goTo(daysLater(1))
    await appeal(CORE[0], 'withdrawn', '')
    expect((await history()).appeals).toEqual([])
  })

  test('goes out as a graded answer, with the learner’s label as claimed, for a person to label', async () => {
    const none = await (await viva.api.record.appeals.$get()).text()
    expect(none).toBe('')
    await appeal(CORE[0], 'did-say')
    const [line, ...rest] = (await (await viva.api.record.appeals.$get()).text()).trim().split('\n')
    expect(rest).toEqual([])
    const json: object = JSON.parse(line!)
    expect(json).toMatchObject({
      question: 'foundations/perplexity',
      answers: [
        {
          id,
          answer: ANSWER,
          points: {
            [CORE[0]]: {
              ruling: 'met',
              evidence: [making(CORE.slice(1, 2))],
              by: 'learner',
              examined: 'missing',
              why: 'It is there.',
            },
            [CORE[1]!]: { ruling: 'met', by: 'examiner' },
          },
        },
      ],
    })
    // Without a split it is no graded file yet; with one it is.
    expect(GradedFile.safeParse(json).success).toBe(false)
    expect(GradedFile.safeParse({ ...json, split: 'fit' }).success).toBe(true)
  })
})
