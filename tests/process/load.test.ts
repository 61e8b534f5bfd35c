/** A small load over real sockets: the work of `npm run x -- load`, with twenty streams for a thousand. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Socket } from 'node:net'
import { createApp } from '#app'
import type { Voice, VoiceBrief } from '#domain'
import { allOf, listenDeaf, listenTo, openCandidate } from '../../scripts/load-client.ts'
import type { Heard } from '../../scripts/load-client.ts'
import { listen } from '../../src/platform/node/listen.ts'
import { openSqlite } from '../../src/platform/node/record/open-sqlite.ts'
import { tableHost } from '../fixtures/table-judge.ts'

const STREAMS = 20
const STEPS = 8
const A_SECOND = { timeout: 1000, interval: 5 }

let db: ReturnType<typeof openSqlite>
let http: Awaited<ReturnType<typeof listen>>
/** The phrasings under way, by interview. */
const speaking = new Set<VoiceBrief>()

/** A voice that says one sentence and then takes its time, for as long as anybody listens. */
const voice: Voice = {
  name: 'slow',
  async *phrase(brief, signal) {
    speaking.add(brief)
    try {
      yield `${brief.prompt} And `
      await new Promise(resolve => signal.addEventListener('abort', resolve))
    } finally {
      speaking.delete(brief)
    }
  },
}

beforeEach(async () => {
  db = openSqlite(':memory:')
  const app = createApp({ ...(await tableHost(db)), voice: () => voice })
  http = await listen(request => app.fetch(request), 0)
})
afterEach(async () => {
  http.server.closeAllConnections()
  http.server.close()
  await db.destroy()
})

test('every stream gets every step of its interview in order, a slow one holds up nobody, and leaving ends the work', async () => {
  const { port } = http
  const candidates = await allOf(
    Array.from({ length: STREAMS }, (_, i) => `seed ${i}`),
    4,
    seed => openCandidate(port, seed),
  )
  const heard = new Map<string, Heard[]>()
  const streams = await allOf(candidates, 8, ({ id }) =>
    listenTo({ port, id }, event => void heard.set(id, [...(heard.get(id) ?? []), event])),
  )
  const deaf: Socket[] = await allOf(candidates.slice(0, 3), 3, ({ id }) => listenDeaf({ port, id }))
  await vi.waitFor(() => expect(speaking.size).toBe(STREAMS), A_SECOND)

  const last = new Map<string, number>()
  for (let step = 0; step < STEPS; step += 1)
    for (const [id, number] of await allOf(
      candidates,
      4,
      async c => [c.id, (await c.step()).number] as const,
    ))
      last.set(id, number)
  await vi.waitFor(() => {
    for (const { id } of candidates) expect(heard.get(id)?.at(-1)?.number).toBe(last.get(id))
  }, A_SECOND)
  for (const { id } of candidates) {
    const numbers = heard.get(id)!.map(event => event.number)
    // First the place where it stood, then each step once.
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(numbers).toHaveLength(STEPS + 1)
    expect(Math.max(...heard.get(id)!.map(event => event.delayMs))).toBeLessThan(1000)
  }

  const before = speaking.size
  streams[STREAMS - 1]!.destroy()
  await vi.waitFor(() => expect(speaking.size).toBe(before - 1), A_SECOND)
  for (const stream of streams) stream.destroy()
  // Three interviews still have a listener, though one that reads nothing.
  await vi.waitFor(() => expect(speaking.size).toBe(3), A_SECOND)
  for (const socket of deaf) socket.destroy()
  await vi.waitFor(() => expect(speaking.size).toBe(0), A_SECOND)
})
