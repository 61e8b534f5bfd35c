/** The gap sheet: what the latest answers lost, as one page and as a deck. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GapSheet } from '#api'
import type { AnkiNote } from '#bank'
import { createApp } from '#app'
import { markedPoints } from '#domain'
import { CORE, making, newId, openApi } from '../fixtures/api.ts'
import { START, attempt, daysLater, idOf } from '../fixtures/entries.ts'
import { bank } from '../fixtures/table-judge.ts'
import { fitting, gapsIn } from '../../src/app/sheet/gap-sheet.ts'
import { recordIndexOf } from '../../src/app/record-index.ts'

const question = bank.questions.find(each => each.id === 'foundations/perplexity')!
const marked = markedPoints(question.points).map(point => point.id)

let viva: Awaited<ReturnType<typeof openApi>>
beforeEach(async () => {
  viva = await openApi()
})
afterEach(() => viva.close())

async function post(path: string, body: unknown) {
  const response = await viva.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(201)
}
async function handIn(answer: string, of = 'foundations/perplexity') {
  const id = newId()
  await post('/api/attempts', { id, question: of, answer })
  return id
}
const sheet = async (): Promise<GapSheet> => (await viva.app.request('/api/sheet')).json()
const points = async () => (await sheet()).gaps.map(gap => gap.point as string)

describe('the gap sheet', () => {
  test('is empty before an answer, and gives out no claim', async () => {
    expect(await sheet()).toEqual({ day: '2026-01-05', gaps: [], more: 0, since: null, answered: 0 })
  })

  test('has every core and expected point that was not met, and no depth', async () => {
    await handIn(`met ${marked[0]}. partial ${marked[1]}. contradicted ${marked[2]}.`)
    const { gaps, more } = await sheet()
    expect(more).toBe(0)
    expect(gaps.map(gap => gap.point).toSorted()).toEqual(marked.slice(1).toSorted())
    const kinds = new Map(gaps.map(gap => [gap.point, gap.kind]))
    expect([marked[1], marked[2], marked[3]].map(id => kinds.get(id!))).toEqual([
      'partial',
      'contradicted',
      'missing',
    ])
  })

  test('puts the heaviest first, and of two as heavy the more recent', async () => {
    await handIn(making([CORE[0]]))
    viva.goTo(daysLater(1))
    await handIn('Something that says little.', 'foundations/adam')
    const { gaps } = await sheet()
    const order = gaps.map(({ weight, at }) => [weight, at] as const)
    expect(order).toEqual(order.toSorted(([a, at], [b, on]) => b - a || (at > on ? -1 : at < on ? 1 : 0)))
    expect(new Set(gaps.map(gap => gap.question)).size).toBe(2)
  })

  test('goes by the latest answer alone', async () => {
    await handIn('Something that says little.')
    viva.goTo(daysLater(1))
    await handIn(making(marked))
    expect(await points()).toEqual([])
    expect((await sheet()).answered).toBe(1)
    viva.goTo(daysLater(2))
    await handIn(making(marked.slice(1)))
    expect(await points()).toEqual([marked[0]])
  })

  test('has no point that is open, one that was settled as missing, and none that was settled as met', async () => {
    const id = await handIn(`unsure ${marked[0]}. unsure ${marked[1]}. ${making(marked.slice(2))}`)
    expect(await points()).toEqual([])
    const settle = (point: string, ruling: string) =>
      post(`/api/attempts/${id}/settlements`, { id: newId(), point, ruling })
    await settle(marked[0]!, 'missing')
    await settle(marked[1]!, 'met')
    expect(await points()).toEqual([marked[0]])
  })

  test('has no point that a reply made since', async () => {
    const id = await handIn(making(marked.slice(1)))
    const about = { kind: 'probe', point: marked[0] }
    await post(`/api/attempts/${id}/replies`, { id: newId(), about, answer: making([marked[0]!]) })
    expect(await points()).toEqual([])
  })

  test('forgets an answer that was taken back', async () => {
    const id = await handIn('Something that says little.')
    await post(`/api/attempts/${id}/retraction`, { id: newId() })
    expect((await sheet()).gaps).toEqual([])
  })

  test('says each in a line: the correction of the red flag that went with it, or a short way to say it', async () => {
    const [flag] = question.redFlags
    await handIn(`contradicted ${marked[0]} flag ${flag!.id}. ${making(marked.slice(2))}`)
    const lines = new Map((await sheet()).gaps.map(gap => [gap.point, gap.line]))
    expect(lines.get(marked[0]!)).toBe(flag!.correction.trim().replace(/\s+/g, ' '))
    const missed = question.points.find(point => point.id === marked[1])!
    expect(missed.earned.map(said => said.trim())).toContain(lines.get(marked[1]!))
  })

  test('skips answers whose question or point has left the bank', async () => {
    await viva.host.store.append(attempt({ id: idOf(1), kinds: ['missing', 'missing', 'missing'] }))
    expect(await points()).toEqual([])
    expect((await sheet()).answered).toBe(1)
  })
})

test('what fits on two pages is a beginning of the list, and the rest is counted', async () => {
  await handIn('Something that says little.')
  const gaps = gapsIn(bank, await recordIndexOf(viva.host.store)())
  const many = Array.from({ length: 20 }, () => gaps).flat()
  const kept = fitting(many)
  expect(kept.length).toBeGreaterThan(20)
  expect(kept.length).toBeLessThan(many.length)
  expect(kept).toEqual(many.slice(0, kept.length))
  expect(fitting(gaps)).toEqual(gaps)
})

describe('the deck', () => {
  test('has a note for each gap, under a key of its own that stays', async () => {
    const packed: (readonly AnkiNote[])[] = []
    const packAnki = async (notes: readonly AnkiNote[]) => {
      packed.push(notes)
      return new Uint8Array([1, 2, 3])
    }
    const app = createApp({ ...viva.host, packAnki })
    await handIn(making(marked.slice(1)))
    const response = await app.request('/api/sheet/anki')
    expect(response.headers.get('content-disposition')).toContain('viva-gaps.apkg')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]))
    viva.goTo(daysLater(3, START))
    await handIn('Something that says little.')
    await app.request('/api/sheet/anki')
    const [first, second] = packed
    expect(first?.map(note => [note.key, note.deck])).toEqual([
      [`gaps/foundations/perplexity#${marked[0]}`, 'Gaps'],
    ])
    expect(second?.map(note => note.key)).toContain(first?.[0]?.key)
    expect(new Set(second?.map(note => note.key)).size).toBe(marked.length)
  })

  test('is refused in a sentence where no package can be written', async () => {
    const { packAnki: _, ...host } = viva.host
    const response = await createApp(host).request('/api/sheet/anki')
    expect([response.status, (await response.json()).detail]).toEqual([
      503,
      'decks for Anki cannot be written here',
    ])
  })
})
