/** A record from elsewhere is imported whole or not at all. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dayOf } from '#domain'
import type { Entry, PointId } from '#domain'
import { documentOf } from '#store'
import { importRecord } from '../../src/app/record/import-record.ts'
import { chronological } from '#scheduler'
import { CORE, making, newId, newInterviewId, openApi } from '../fixtures/api.ts'
import {
  anyRecord,
  appeal,
  attempt,
  daysLater,
  idOf,
  override,
  retention,
  reveal,
} from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
  viva.goTo(daysLater(60))
})
afterEach(() => viva.close())

const first = attempt({ id: idOf(1) })
const entries = [
  first,
  reveal(2, daysLater(1)),
  override(3, daysLater(2), first, 'hard'),
  retention(4, daysLater(3), 0.8),
]
const lines = entries.map(documentOf)

async function bring(text: string, query = '') {
  const response = await viva.app.request(`/api/record${query}`, { method: 'POST', body: text })
  return { status: response.status, reply: await response.json() }
}

describe('a damaged file', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a line cut off', [lines[0]!, lines[1]!.slice(0, 40), lines[2]!], /line 2: not JSON/],
    ['words that are no line of a record', [lines[0]!, '{"hello": 1}'], /line 2: kind/],
    ['a field that is wrong', [lines[0]!, lines[1]!.replace('2026-01-06T', '2026-13-06T')], /line 2: at/],
    ['a field too many', [lines[0]!.replace('{', '{"extra":1,')], /line 1: holds fields/],
    [
      'an answer that was changed',
      [lines[0]!.replace('"answer":"It is', '"answer":"Is it')],
      /line 1: the evidence/,
    ],
    [
      'a verdict on a point that the outline lacks',
      [lines[0]!.replace('"kind":"met","point":"use"', '"kind":"met","point":"uses"')],
      /line 1: report.verdicts: the outline has no point uses/,
    ],
    [
      'a point of the outline without a verdict',
      [lines[0]!.replace('{"id":"use"', '{"id":"misuse","core":true,"weight":2},{"id":"use"')],
      /line 1: report.verdicts: no verdict on misuse/,
    ],
    [
      'two verdicts on one point',
      [lines[0]!.replace('"verdicts":[', '"verdicts":[{"kind":"missing","point":"use","confidence":1},')],
      /line 1: report.verdicts: two verdicts on one point/,
    ],
    [
      'a report on another question',
      [
        lines[0]!.replace(
          '"report":{"question":"foundations/perplexity"',
          '"report":{"question":"foundations/adam"',
        ),
      ],
      /line 1: report.question: foundations\/adam is not the question of the line/,
    ],
    [
      'a rating under the attempt of another question',
      [lines[0]!, lines[2]!.replace('foundations/perplexity', 'foundations/adam')],
      /line 2: question: foundations\/adam is not the question of its attempt/,
    ],
    [
      'an appeal about a point that its attempt lacks',
      [lines[0]!, documentOf({ ...appeal(5, daysLater(2), first), point: 'no-such-point' as PointId })],
      /line 2: point: its attempt has no point no-such-point/,
    ],
    ['a line that is missing', [lines[2]!], /line 1: its attempt .* is neither in the file/],
    [
      'two lines with one id',
      [lines[1]!, lines[1]!.replace('2026-01-06T09', '2026-01-06T10')],
      /line 2: the file already holds this id/,
    ],
    [
      'a range of marks the wrong way round',
      [lines[0]!.replace(/"mark":\{[^}]*\}/, '"mark":{"kind":"open","low":0.9,"high":0.1}')],
      /line 1: report.mark: its low end lies above/,
    ],
    [
      'a point to mend that is none',
      [lines[0]!.replace('"mendFirst":null', '"mendFirst":"no-such"')],
      /line 1: report.mendFirst: no verdict is on no-such/,
    ],
    [
      'a mark without a word',
      [lines[0]!.replace(/"hiring":"[a-z-]+"/, '"hiring":null')],
      /line 1: report.hiring/,
    ],
    ['no text at all but zeros', ['\0\0\0\0'], /line 1: not JSON/],
  ])('with %s is refused by line, and nothing of it is taken', async (_, damaged, says) => {
    const { status, reply } = await bring(damaged.join('\n'))
    expect(status).toBe(400)
    expect(reply.detail).toMatch(/^Nothing was imported/)
    expect(reply.detail).toMatch(says)
    expect((await viva.host.store.entriesAfter(0)).total).toBe(0)
  })

  test('that says something else of an entry that is there is refused', async () => {
    await bring(lines.join('\n'))
    const { status, reply } = await bring(lines[0]!.replace('"seconds":60', '"seconds":61'))
    expect(status).toBe(400)
    expect(reply.detail).toMatch(/line 1: the record already holds this id/)
  })

  test('cut anywhere inside a line is never half taken', async () => {
    const whole = lines.map(line => `${line}\n`).join('')
    const ends = new Set([...whole.matchAll(/\n/g)].flatMap(m => [m.index, m.index + 1]))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: whole.length - 1 }).filter(cut => !ends.has(cut)),
        async cut => {
          expect((await bring(whole.slice(0, cut))).status).toBe(400)
          expect((await viva.host.store.entriesAfter(0)).total).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a file that is wrong throughout', () => {
  test.each<[string, (n: number) => Entry | string]>([
    ['of lines without their attempt', n => override(n, daysLater(1), first, 'hard')],
    [
      'of many lines with one id and different content',
      n => ({ ...reveal(1, daysLater(1)), at: daysLater(1 + n / 100_000) }),
    ],
    ['of lines from the future', n => reveal(n, daysLater(100))],
  ])('%s is read as far as its first complaints', async (_, lineOf) => {
    const text = Array.from({ length: 2000 }, (_unused, n) => documentOf(lineOf(n) as Entry)).join('\n')
    let looked = 0
    const { store } = viva.host
    const entry: typeof store.entry = id => {
      looked += 1
      return store.entry(id)
    }
    const counting = { ...viva.host, learner: viva.host.identify(), store: { ...store, entry } }
    await expect(importRecord(counting, text, 'plausible')).rejects.toThrow(
      /line [12]: .*line 2\d: .*the rest was not checked/,
    )
    expect(looked).toBeLessThan(50)
  })

  test('is refused in a sentence even where every line of very many clashes', async () => {
    const clashing = documentOf(reveal(1, daysLater(1)))
    const text = `${clashing}\n`.repeat(2) + `${clashing.replace('T09', 'T10')}\n`.repeat(150_000)
    const { status, reply } = await bring(text)
    expect(status).toBe(400)
    expect(reply.detail.length).toBeLessThan(2000)
  })
})

test('a file over the limit is refused with the limit and a way out', async () => {
  const response = await viva.app.request('/api/record', {
    method: 'POST',
    headers: { 'content-length': String(140 * 1024 * 1024) },
    body: lines[0]!,
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({
    error: 'too-large',
    detail: expect.stringMatching(/larger than 128 MB.*nothing was imported.*several files/),
  })
})

describe('a line with a date that cannot be right', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'a week ahead of the clock',
      '2026-03-13T09:00:00.000Z',
      '2026-03-13',
      /line 2: at: .*ahead.*2026-03-06T/,
    ],
    ['from the end of time', '9999-12-31T23:59:59.999Z', '9999-12-31', /line 2: at: /],
    ['from before there was Viva', '0001-01-01T00:00:00.000Z', '0001-01-01', /line 2: at: .*the year 2000/],
    ['on a day that was nowhere then', '2026-01-06T09:00:00.000Z', '2026-01-08', /line 2: day: 2026-01-08/],
  ])(
    '%s is refused by line and field, and taken as it is when that is asked for',
    async (_, at, day, says) => {
      const text = [lines[0]!, documentOf({ ...reveal(2, daysLater(1)), at, day } as Entry)].join('\n')
      const refused = await bring(text)
      expect(refused.status).toBe(400)
      expect(refused.reply.detail).toMatch(says)
      expect(refused.reply.detail).toContain('viva import --any-date FILE')
      expect((await viva.host.store.entriesAfter(0)).total).toBe(0)

      expect((await bring(text, '?dates=any')).reply).toEqual({ added: 2, alreadyThere: 0 })
      const exported = await (await viva.app.request('/api/record')).text()
      expect(exported.trim().split('\n').toSorted()).toEqual(text.split('\n').toSorted())
      // Lines that the record holds already come back without the option.
      expect((await bring(exported)).reply).toEqual({ added: 0, alreadyThere: 2 })
    },
  )

  test.each([
    ['of a clock some hours ahead', daysLater(60.9), 0],
    ['of today in the farthest zone to the east', daysLater(60), 14 * 60],
    ['of today in the farthest zone to the west', daysLater(60), -12 * 60],
  ])('is none that is %s', async (_, at, offset) => {
    const line = documentOf({ ...reveal(2, at), day: dayOf(at, offset) } as Entry)
    expect(await bring(line)).toEqual({ status: 200, reply: { added: 1, alreadyThere: 0 } })
  })
})

test('whatever the app itself makes comes in elsewhere: answers, replies, whole interviews', async () => {
  const post = async (path: string, json: object) => {
    const response = await viva.app.request(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
    })
    return response.json()
  }
  const answers = [
    'flag bits-as-e. partial not-usefulness.',
    making(CORE),
    making(CORE, 'contradicted'),
    'Nothing.',
  ]
  const { attempt: answered, next } = await post('attempts', {
    id: newId(),
    question: first.question,
    answer: answers[2],
  })
  await post(`attempts/${answered.id}/replies`, { id: newId(), about: next.about, answer: answers[0] })
  let view = await post('interviews', { id: newInterviewId(), blueprint: 'two-questions' })
  for (let i = 0; i < 40 && view.phase !== 'closed'; i += 1)
    view = await post(`interviews/${view.id}/steps`, {
      number: view.number,
      does: { kind: 'say', answer: answers[i % 4] },
    })
  expect(view.phase).toBe('closed')

  const text = await (await viva.app.request('/api/record')).text()
  const kinds = new Set(
    text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).kind),
  )
  expect(kinds).toEqual(new Set(['attempt', 'reply', 'interview']))
  await viva.host.store.clear()
  expect((await bring(text)).status).toBe(200)
  expect(await (await viva.app.request('/api/record')).text()).toBe(text)
})

describe('two machines', () => {
  test('merged either way hold the same record, without loss or duplicates', async () => {
    const other = await openApi()
    other.goTo(daysLater(60))
    await fc.assert(
      fc.asyncProperty(anyRecord, fc.nat(25), fc.nat(25), async (record, here, there) => {
        const tail = Math.max(0, record.length - there)
        await viva.host.store.clear()
        await other.host.store.clear()
        // Remarks need their attempt, so each machine has a beginning and a tail of the same record.
        await viva.host.store.merge(record.slice(0, Math.max(here, tail)))
        await other.host.store.merge([...record.slice(0, here), ...record.slice(tail)])
        const exported = [
          await (await viva.app.request('/api/record')).text(),
          await (await other.app.request('/api/record')).text(),
        ] as const
        await viva.app.request('/api/record', { method: 'POST', body: exported[1] })
        await other.app.request('/api/record', { method: 'POST', body: exported[0] })
        const both = await (await viva.app.request('/api/record')).text()
        expect(await (await other.app.request('/api/record')).text()).toBe(both)
        expect(both).toBe(
          chronological([...new Set([...record])])
            .map(entry => `${documentOf(entry)}\n`)
            .join(''),
        )
        expect(await viva.host.store.cards()).toEqual(await other.host.store.cards())
      }),
      { numRuns: 20 },
    )
    await other.close()
  })

  test('a second import of the same file adds nothing; line ends of Windows and empty lines do no harm', async () => {
    expect((await bring(lines.join('\n'))).reply).toEqual({ added: 4, alreadyThere: 0 })
    expect((await bring(`${lines.join('\r\n')}\r\n\r\n`)).reply).toEqual({ added: 0, alreadyThere: 4 })
  })
})
