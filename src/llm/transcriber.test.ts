import { describe, expect, test } from 'vitest'
import { ModelsFile, TRANSCRIBER, splitKeys } from './config.ts'
import { createTranscriber, plainWords } from './transcriber.ts'
import { voicePlaceOf } from './transcriber-config.ts'

test.each([
  ['http://127.0.0.1:8080/v1', '127.0.0.1:8080', true],
  ['http://127.1.2.3/v1', '127.1.2.3', true],
  ['http://localhost:8080', 'localhost:8080', true],
  ['http://[::1]:8080/v1', '[::1]:8080', true],
  ['https://api.example.org/v1', 'api.example.org', false],
  ['http://192.168.1.7:8080/v1', '192.168.1.7:8080', false],
  ['https://localhost.example.org/v1', 'localhost.example.org', false],
  ['https://127.0.0.1.example.org/v1', '127.0.0.1.example.org', false],
])('a voice for %s goes to %s; on this machine: %s', (address, host, here) => {
  expect(voicePlaceOf(address)).toEqual({ host, here })
})

test.each([
  [' Keys.\n And values.\n', 'Keys. And values.'],
  ['[BLANK_AUDIO]', ''],
  ['One [BLANK_AUDIO] two', 'One two'],
  ['turned \u202e round\u0007', 'turned round'],
])('%j is written as %j', (text, words) => {
  expect(plainWords(text)).toBe(words)
})

describe('the entry', () => {
  const entry = { baseUrl: 'http://127.0.0.1:8080/v1', model: 'whisper-1' }

  test('needs an address and a model, and has no price on this machine', () => {
    expect(splitKeys(ModelsFile.parse({ transcriber: entry }), {}).config.transcriber).toEqual({
      ...entry,
      timeoutSeconds: 120,
    })
  })

  test.each([
    ['its own', { key: 'secret' }],
    ['that of a variable', { keyFrom: 'A_KEY' }],
  ])('is parted from its key: %s', (_, keyed) => {
    const file = ModelsFile.parse({ transcriber: { ...entry, ...keyed } })
    const { config, keys } = splitKeys(file, { A_KEY: 'secret' })
    expect(keys.get(TRANSCRIBER)).toBe('secret')
    expect(JSON.stringify(config)).not.toContain('secret')
  })
})

describe('the price of a recording', () => {
  const dollarsFor = async (reply: object) => {
    const settled: number[] = []
    const transcriber = createTranscriber({
      spec: { baseUrl: 'http://127.0.0.1:1/v1', model: 'whisper-1', timeoutSeconds: 5, pricePerMinute: 0.6 },
      key: undefined,
      ledger: {
        reserve: () => 1,
        settle: (_, { dollars }) => void settled.push(dollars),
        spent: () => ({ tokens: 0, dollars: 0 }),
      },
      surroundings: {
        now: () => 0,
        random: () => 0,
        wait: () => new Promise(() => {}),
        fetch: async () => Response.json({ text: 'Words.', ...reply }),
      },
    })
    const recording = { audio: new Uint8Array([1]), type: 'audio/webm', seconds: 60 } as const
    await transcriber.transcribe(recording, new AbortController().signal)
    return settled[0]
  }

  test.each([
    [{ duration: 59 }, 0.59],
    [{ usage: { seconds: 61 } }, 0.61],
    // A minute was sent: what was reserved for it stands.
    [{ duration: 1e300 }, 0.6],
    [{ duration: 121 }, 0.6],
    [{}, 0.6],
  ])('of a server that counts %j is %d dollars', async (reply, dollars) => {
    expect(await dollarsFor(reply)).toBeCloseTo(dollars, 9)
  })
})

test('a server that writes without end fills no more than an answer', () => {
  expect(plainWords('word '.repeat(300_000)).length).toBeLessThanOrEqual(20_000)
})
