import { describe, expect, test } from 'vitest'
import { findServers, nameFor } from './find-servers.ts'
import type { Surroundings } from './surroundings.ts'

/** A machine on which these addresses answer, each with a status and a text. */
function machine(pages: Readonly<Record<string, readonly [status: number, text: string]>>): Surroundings {
  return {
    now: () => 0,
    random: () => 0,
    wait: (_, signal) => new Promise(resolve => signal.addEventListener('abort', () => resolve())),
    fetch: async input => {
      const page = pages[String(input instanceof Request ? input.url : input)]
      if (!page) throw new TypeError('connection refused')
      return new Response(page[1], { status: page[0] })
    },
  }
}
const AT = 'http://127.0.0.1:1/v1'
const found = (pages: Parameters<typeof machine>[0]) =>
  findServers([['Ollama', AT]], machine(pages), new AbortController().signal)
const listing = (...data: readonly object[]) => [200, JSON.stringify({ data })] as const

describe('a server', () => {
  test('is what its list says, whatever port it has, and else what the port is for', async () => {
    expect((await found({ [`${AT}/models`]: listing({ id: 'm', owned_by: 'vllm' }) }))[0]?.kind).toBe('vLLM')
    expect((await found({ [`${AT}/models`]: listing({ id: 'm' }) }))[0]?.kind).toBe('Ollama')
    expect((await found({ [`${AT}/models`]: listing() }))[0]).toMatchObject({ models: [], transcribers: [] })
  })

  test('serves what writes and what hears, and not what embeds, ranks or speaks', async () => {
    const ids = ['qwen3:8b', 'nomic-embed-text', 'bge-reranker', 'kokoro', 'tts-1', 'whisper-large-v3']
    const [server] = await found({
      [`${AT}/models`]: listing(...ids.map(id => ({ id })), {
        id: 'distil',
        task: 'automatic-speech-recognition',
      }),
    })
    expect(server).toMatchObject({ models: ['qwen3:8b'], transcribers: ['whisper-large-v3', 'distil'] })
  })

  test('without a list is whisper.cpp if its page says so', async () => {
    const page = (text: string) => found({ [`${AT}/models`]: [404, ''], 'http://127.0.0.1:1/': [200, text] })
    expect(await page('<h1>Whisper.cpp Server</h1>')).toMatchObject([{ kind: 'whisper.cpp', models: [] }])
    expect(await page('<h1>A router</h1>')).toEqual([])
  })

  test.each([
    ['nobody listens', {}],
    ['the list is no list', { [`${AT}/models`]: [200, '{"data": "none"}'] as const }],
    ['the reply is no JSON', { [`${AT}/models`]: [200, '<html>'] as const }],
  ])('is not found where %s', async (_, pages) => {
    expect(await found(pages)).toEqual([])
  })
})

test.each([
  ['qwen3:8b', [], 'qwen3-8b'],
  ['org/Llama-3.1_70B', [], 'llama-3-1-70b'],
  ['::', [], 'model'],
  ['m', ['m', 'm-2'], 'm-3'],
  ['x'.repeat(80), [], 'x'.repeat(36)],
])('%s is named, beside %j, %s', (model, taken, name) => {
  expect(nameFor(model, taken)).toBe(name)
})
