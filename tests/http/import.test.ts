/** A record from elsewhere comes in whole or not at all. */
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentOf } from '#store'
import { chronological } from '#scheduler'
import { openApi } from '../fixtures/api.ts'
import { anyRecord, attempt, daysLater, idOf, override, retention, reveal } from '../fixtures/entries.ts'

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
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

async function bring(text: string) {
  const response = await viva.app.request('/api/record', { method: 'POST', body: text })
  return { status: response.status, said: await response.json() }
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
    ['a line that is missing', [lines[2]!], /line 1: its attempt .* is neither in the file/],
    [
      'two lines with one id',
      [lines[1]!, lines[1]!.replace('2026-01-06T09', '2026-01-06T10')],
      /line 2: another line of the file has its id/,
    ],
    ['no text at all but zeros', ['\0\0\0\0'], /line 1: not JSON/],
  ])('with %s is refused by line, and nothing of it is taken', async (_, damaged, says) => {
    const { status, said } = await bring(damaged.join('\n'))
    expect(status).toBe(400)
    expect(said.detail).toMatch(/^Nothing was imported/)
    expect(said.detail).toMatch(says)
    expect((await viva.desk.store.entriesAfter(0)).total).toBe(0)
  })

  test('that says something else of an entry that is there is refused', async () => {
    await bring(lines.join('\n'))
    const { status, said } = await bring(lines[0]!.replace('"seconds":60', '"seconds":61'))
    expect(status).toBe(400)
    expect(said.detail).toMatch(/line 1: the record holds its id/)
  })

  test('cut anywhere inside a line is never half taken', async () => {
    const whole = lines.map(line => `${line}\n`).join('')
    const ends = new Set([...whole.matchAll(/\n/g)].flatMap(m => [m.index, m.index + 1]))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: whole.length - 1 }).filter(cut => !ends.has(cut)),
        async cut => {
          expect((await bring(whole.slice(0, cut))).status).toBe(400)
          expect((await viva.desk.store.entriesAfter(0)).total).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('two machines', () => {
  test('merged either way hold the same record, without loss or duplicates', async () => {
    const other = await openApi()
    await fc.assert(
      fc.asyncProperty(anyRecord, fc.nat(25), fc.nat(25), async (record, here, there) => {
        const tail = Math.max(0, record.length - there)
        await viva.desk.store.clear()
        await other.desk.store.clear()
        // Remarks need their attempt, so each machine has a beginning and a tail of the same record.
        await viva.desk.store.merge(record.slice(0, Math.max(here, tail)))
        await other.desk.store.merge([...record.slice(0, here), ...record.slice(tail)])
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
        expect(await viva.desk.store.cards()).toEqual(await other.desk.store.cards())
      }),
      { numRuns: 20 },
    )
    await other.close()
  })

  test('a second import of the same file adds nothing; line ends of Windows and empty lines do no harm', async () => {
    expect((await bring(lines.join('\n'))).said).toEqual({ added: 4, alreadyThere: 0 })
    expect((await bring(`${lines.join('\r\n')}\r\n\r\n`)).said).toEqual({ added: 0, alreadyThere: 4 })
  })
})
