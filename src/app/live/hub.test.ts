import { describe, expect, test } from 'vitest'
import { EntryId, Instant } from '#domain'
import type { LiveEvent } from '#api'
import { createHub } from './hub.ts'

const ID = EntryId.parse('00000000-0000-4000-8000-000000000000')
const AT = Instant.parse('2026-01-01T00:00:00.000Z')
const OTHER = EntryId.parse('00000000-0000-4000-9000-000000000000')

async function read(events: AsyncGenerator<LiveEvent>, count: number): Promise<readonly LiveEvent[]> {
  const got: LiveEvent[] = []
  while (got.length < count) {
    const { value, done } = await events.next()
    if (done) break
    got.push(value)
  }
  return got
}

describe('a hub', () => {
  test('tells the listeners of an interview, in order, and nobody else', async () => {
    const hub = createHub()
    const leave = new AbortController()
    const [mine, other] = [hub.listen(ID, leave.signal), hub.listen(OTHER, leave.signal)]
    const reads = [read(mine, 2), read(other, 1)]
    await Promise.resolve()
    hub.tell(ID, { kind: 'moved', number: 3, at: AT })
    hub.tell(ID, { kind: 'words', number: 3, text: 'So' })
    hub.tell(OTHER, { kind: 'moved', number: 9, at: AT })
    expect(await Promise.all(reads)).toEqual([
      [
        { kind: 'moved', number: 3, at: AT },
        { kind: 'words', number: 3, text: 'So' },
      ],
      [{ kind: 'moved', number: 9, at: AT }],
    ])
    leave.abort()
  })

  test('keeps only the latest place for a listener that does not read, in bounded space', async () => {
    const hub = createHub()
    const leave = new AbortController()
    const slow = hub.listen(ID, leave.signal)
    const first = slow.next()
    for (let number = 0; number < 10_000; number += 1) hub.tell(ID, { kind: 'moved', number, at: AT })
    await first
    const rest: LiveEvent[] = []
    for await (const event of slow) {
      rest.push(event)
      if (event.number === 9_999) break
    }
    expect(rest.length).toBeLessThanOrEqual(64)
    expect(rest.map(event => event.number)).toEqual(rest.map(event => event.number).toSorted((a, b) => a - b))
    expect(hub.heard()).toEqual([])
  })

  test('keeps the last words for a listener that does not read, whatever came after them', async () => {
    const hub = createHub()
    const leave = new AbortController()
    const slow = hub.listen(ID, leave.signal)
    const first = slow.next()
    hub.tell(ID, { kind: 'moved', number: 1, at: AT })
    await first
    hub.tell(ID, { kind: 'spoken', number: 1, text: 'Why?' })
    for (let number = 2; number < 1000; number += 1) hub.tell(ID, { kind: 'moved', number, at: AT })
    expect((await slow.next()).value).toEqual({ kind: 'spoken', number: 1, text: 'Why?' })
    leave.abort()
    await slow.return(undefined)
  })

  test('forgets a listener that leaves', async () => {
    const hub = createHub()
    const leave = new AbortController()
    const events = hub.listen(ID, leave.signal)
    const next = events.next()
    expect(hub.heard()).toEqual([ID])
    leave.abort()
    expect((await next).done).toBe(true)
    expect(hub.heard()).toEqual([])
  })
})
