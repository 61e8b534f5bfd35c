import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { followStream } from './follow-stream.ts'

const SSE = { 'content-type': 'text/event-stream; charset=utf-8' }

/** A stream in these pieces, which then ends or, where it is told to, breaks. */
function streamed(
  pieces: readonly (string | Uint8Array<ArrayBuffer>)[],
  end: 'ends' | 'breaks' = 'ends',
): Response {
  const bytes = pieces.map(piece => (typeof piece === 'string' ? new TextEncoder().encode(piece) : piece))
  return new Response(
    new ReadableStream({
      pull(controller) {
        const next = bytes.shift()
        if (next) controller.enqueue(next)
        else if (end === 'ends') controller.close()
        else controller.error(new TypeError('the network went'))
      },
    }),
    { headers: SSE },
  )
}

/** Follows what each call to `open` gives, one after another, and leaves where nothing is left to give. */
async function heardFrom(...given: readonly (() => Response)[]) {
  const leave = new AbortController()
  const heard: string[] = []
  const waits: number[] = []
  let calls = 0
  await followStream({
    open: async () => {
      const next = given[calls++]
      if (!next) throw new TypeError('nothing is left')
      return next()
    },
    hear: ({ type, data }) => heard.push(`${type} ${data}`),
    signal: leave.signal,
    wait: async ms => {
      waits.push(ms)
      if (calls >= given.length) leave.abort()
    },
  })
  return { heard, waits, calls }
}
const unreachable = () => {
  throw new TypeError('no network')
}

describe('one who follows a stream', () => {
  test('asks again when it ends or breaks, and hears what had been said in full', async () => {
    const { heard, calls } = await heardFrom(
      () => streamed(['event: moved\ndata: 1\n\n', 'data: half an ev']),
      () => streamed(['event: moved\ndata: 2\n\n', 'data: half'], 'breaks'),
      () => streamed(['event: moved\ndata: 3\n\n']),
    )
    expect(heard).toEqual(['moved 1', 'moved 2', 'moved 3'])
    expect(calls).toBe(3)
  })

  test('waits longer each time that nobody answers, within bounds, and as at first once somebody has', async () => {
    const { waits } = await heardFrom(
      ...Array.from({ length: 6 }, () => unreachable),
      () => streamed([]),
      unreachable,
    )
    expect(waits).toEqual([3000, 6000, 12_000, 24_000, 30_000, 30_000, 3000, 6000])
  })

  test('waits as long as the server asks', async () => {
    expect((await heardFrom(() => streamed(['retry: 250\n\n']), unreachable)).waits).toEqual([250, 500])
  })

  test.each([
    ['another status', () => new Response('{}', { status: 404, headers: SSE })],
    [
      'another kind of content',
      () => new Response('{}', { headers: { 'content-type': 'application/json' } }),
    ],
    ['nothing at all', () => new Response(null, { status: 204 })],
  ])('does not ask again where it is refused with %s', async (_, refusal) => {
    expect(await heardFrom(refusal, () => streamed([]))).toEqual({ heard: [], waits: [], calls: 1 })
  })

  test('hears the same wherever bytes are cut, within a character too', async () => {
    const bytes = new TextEncoder().encode('\uFEFFevent: words\r\ndata: naïve “KV” 🙂\r\n\r\n')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), async (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const cut = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)]
        const { heard } = await heardFrom(() => streamed(cut))
        expect(heard).toEqual(['words naïve “KV” 🙂'])
      }),
    )
  })

  test('lets go of the stream as soon as it leaves', async () => {
    const leave = new AbortController()
    let cancelled = false
    const endless = new ReadableStream({
      start: controller => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
      cancel: () => void (cancelled = true),
    })
    await followStream({
      open: async () => new Response(endless, { headers: SSE }),
      hear: () => leave.abort(),
      signal: leave.signal,
    })
    expect(cancelled).toBe(true)
  })
})
