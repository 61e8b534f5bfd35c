/**
 * A record whose file was damaged: it is reported, nothing is written to it, and the rest can be exported.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entry } from '#domain'
import { documentOf } from '#store'
import { rescueRecord } from '../../src/platform/node/record/rescue-record.ts'
import { openApi } from '../fixtures/api.ts'
import { attempt, daysLater, idOf, override, reveal } from '../fixtures/entries.ts'
import { openTableHost } from '../fixtures/table-judge.ts'

const PAGE = 4096
const WAY_OUT = expect.stringMatching(/“viva (export FILE|rebuild)”/)
const folder = mkdtempSync(join(tmpdir(), 'viva-damaged-'))
afterAll(() => rmSync(folder, { recursive: true }))

const record: readonly Entry[] = Array.from({ length: 40 }, (_, n) => {
  const answered = attempt({ id: idOf(3 * n), at: daysLater(n) })
  return [
    answered,
    override(3 * n + 1, daysLater(n + 0.1), answered, 'hard'),
    reveal(3 * n + 2, daysLater(n + 0.2)),
  ]
}).flat()

let whole: Buffer
let bench: Awaited<ReturnType<typeof openApi>>
beforeAll(async () => {
  const { store, close } = await openTableHost(folder)
  await store.merge(record)
  await close()
  whole = readFileSync(join(folder, 'viva.sqlite'))
  bench = await openApi()
  bench.goTo(daysLater(100))
})
afterAll(() => bench.close())

let made = 0
/** A folder with such a record in it. */
function homeOf(bytes: Buffer): string {
  made += 1
  const home = join(folder, `copy-${made}`)
  mkdirSync(home)
  writeFileSync(join(home, 'viva.sqlite'), bytes)
  return home
}

function zeroed(page: number): Buffer {
  return Buffer.concat([
    whole.subarray(0, page * PAGE),
    Buffer.alloc(PAGE),
    whole.subarray((page + 1) * PAGE),
  ])
}

/**
 * The file with a letter changed wherever these words stand, since pages that were split hold some of them
 * twice.
 */
function misspelt(words: string, letter: string): Buffer {
  const bytes = Buffer.from(whole)
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at)) bytes.write(letter, at + 2)
  return bytes
}

function headOf({ id }: Entry): string {
  return `{"id":"${id}"`
}

/** Imports lines into an empty record, and gives back the status. A date may be damaged, too. */
async function bring(lines: readonly string[]): Promise<number> {
  await bench.host.store.clear()
  const body = lines.join('\n')
  return (await bench.app.request('/api/record?dates=any', { method: 'POST', body })).status
}

describe('a start', () => {
  test.each<[string, () => Buffer]>([
    ['with a page of zeros', () => zeroed(Math.floor(whole.length / PAGE / 2))],
    ['cut off', () => whole.subarray(0, whole.length - 3 * PAGE)],
  ])('on a record %s is refused, with the way out', async (_, bytes) => {
    await expect(openTableHost(homeOf(bytes()))).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/the record is damaged; “viva export FILE”/),
    })
  })

  test('on a file that is no longer a record says so', async () => {
    await expect(openTableHost(homeOf(zeroed(0)))).rejects.toThrow(/beginning of the record is damaged/)
  })
})

describe('one line that cannot be read', () => {
  test('is named on every page, with the way out', async () => {
    const lost = record[7]!
    const { app, close } = await openTableHost(homeOf(misspelt(headOf(lost), 'I')))
    for (const path of ['today', 'bank', 'history', 'settings', 'record']) {
      const response = await app.request(`/api/${path}`)
      expect([path, response.status]).toEqual([path, 503])
      const { detail } = await response.json()
      expect(detail).toContain(`line ${lost.id} of the record cannot be read`)
      expect(detail).toContain('viva export FILE')
    }
    await close()
  })

  test('that is a card is named with another way out, which helps', async () => {
    const { app, close } = await openTableHost(homeOf(misspelt('"stability"', 'T')))
    const said = await (await app.request('/api/today')).json()
    expect(said.detail).toMatch(/the card of foundations\/perplexity is damaged; “viva rebuild”/)
    await app.request('/api/rebuild', { method: 'POST' })
    expect((await app.request('/api/today')).status).toBe(200)
    await close()
  })
})

describe('a rescue', () => {
  test('of a record that is whole is its export, byte for byte', () => {
    expect(rescueRecord({ VIVA_HOME: homeOf(whole) })).toMatchObject({
      lines: record.map(documentOf),
      leftOut: [],
    })
  })

  test('leaves out a line that cannot be read and what rests on it, and names them', async () => {
    const rescued = rescueRecord({ VIVA_HOME: homeOf(misspelt(headOf(record[3]!), 'I')) })!
    expect(rescued.lines).toEqual(record.filter((_, i) => i !== 3 && i !== 4).map(documentOf))
    expect(rescued.leftOut).toEqual([
      expect.stringMatching(/^row 4: id: /),
      `row 5: its attempt ${record[3]!.id} is lost`,
    ])
    expect(await bring(rescued.lines)).toBe(200)
  })

  test('of a record that was cut off says which rows are gone, or that they cannot be counted', () => {
    const cut = (bytes: number) => rescueRecord({ VIVA_HOME: homeOf(whole.subarray(0, bytes)) })!
    const half = cut(whole.length / 2)
    expect(half.leftOut.at(-1)).toBe(`rows ${half.lines.length + 1} to 120: their pages are damaged`)
    expect(cut(5 * PAGE).leftOut.at(-1)).toMatch(/^any rows after row \d+: they cannot be counted/)
  })

  const anyDamage = fc.record({ kind: fc.constantFrom('bit', 'page', 'cut'), at: fc.nat(1e7) })

  function damagedBy({ kind, at }: { readonly kind: string; readonly at: number }): Buffer {
    if (kind === 'page') return zeroed(at % (whole.length / PAGE))
    if (kind === 'cut') return whole.subarray(0, at % whole.length)
    const bytes = Buffer.from(whole)
    bytes[at % bytes.length]! ^= 1 << (at % 8)
    return bytes
  }

  test('of whatever damage is taken in by an import, and no page fails without words', async () => {
    await fc.assert(
      fc.asyncProperty(anyDamage, async damage => {
        const home = homeOf(damagedBy(damage))
        const rescued = rescueRecord({ VIVA_HOME: home })
        if (rescued) expect([200, rescued.lines]).toEqual([await bring(rescued.lines), rescued.lines])
        const opened = await openTableHost(home).catch((fault: Error) => fault)
        if (opened instanceof Error) {
          expect(opened.message).toMatch(/damaged|migration/)
          return
        }
        for (const path of ['today', 'history', 'record']) {
          const response = await opened.app.request(`/api/${path}`)
          const said = await response.text()
          if (response.status !== 200) expect([response.status, said]).toEqual([503, WAY_OUT])
        }
        await opened.close()
      }),
      { numRuns: 50 },
    )
  })
})

test('viva export, as a process, writes what can be read, says what it left out, and ends with 1', () => {
  const rows = Math.floor(whole.indexOf(headOf(record[60]!)) / PAGE)
  const home = homeOf(zeroed(rows))
  const file = join(home, 'saved.jsonl')
  const { status, stderr } = spawnSync(process.execPath, ['src/platform/node/viva.ts', 'export', file], {
    cwd: join(import.meta.dirname, '..', '..'),
    encoding: 'utf8',
    env: { ...process.env, VIVA_HOME: home },
  })
  const saved = readFileSync(file, 'utf8').trim().split('\n')
  expect(saved.length).toBeGreaterThan(record.length / 2)
  expect(stderr).toContain(`${saved.length} lines could be read and were written to ${file}.`)
  expect(stderr).toMatch(/rows? \d+.*damaged/)
  expect(stderr).toContain(`viva import ${file}`)
  expect(status).toBe(1)
})
