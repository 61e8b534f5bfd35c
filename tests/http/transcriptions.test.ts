/** A recording goes to the configured transcriber and nowhere else, and nothing of it is kept. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '#app'
import { dayOfMs } from '#domain'
import type { Budget } from '#llm'
import { openServices } from '../../src/platform/node/open-services.ts'
import { openApi } from '../fixtures/api.ts'
import { STALL_MS, ledgerInMemory, modelsOver, surroundings } from '../fixtures/models.ts'
import type { Over } from '../fixtures/models.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
beforeEach(() => server.forget())
afterAll(() => server.close())

const RECORDING = new TextEncoder().encode('these bytes are a voice')

interface Made {
  readonly entry?: Partial<NonNullable<Over['transcriber']>>
  readonly budget?: Budget
  readonly stallMs?: number
}

/** An app whose transcriber is the model of this name, and what the ledger holds. */
async function appWith(
  model: string,
  { entry = {}, budget = { tokens: 0, dollars: 1 }, stallMs }: Made = {},
) {
  const world = surroundings(stallMs)
  const ledger = ledgerInMemory(budget)
  const transcriber = { baseUrl: server.url('openai'), model, timeoutSeconds: 60, ...entry }
  const models = modelsOver({ specs: [], transcriber, ledger, world })
  const { host, close } = await openApi()
  return {
    app: createApp({ ...host, transcriber: models.transcriber }),
    spent: () => ledger.spent(dayOfMs(world.now())),
    [Symbol.asyncDispose]: close,
  }
}

interface Sent {
  readonly body?: BodyInit
  readonly type?: string
  readonly seconds?: string
  readonly signal?: AbortSignal
}

async function send(
  app: { request(path: string, init?: RequestInit): Response | Promise<Response> },
  { body = RECORDING, type = 'audio/webm;codecs=opus', seconds = '6', signal }: Sent = {},
) {
  const response = await app.request(`/api/transcriptions?seconds=${seconds}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    signal: signal ?? null,
  })
  return { status: response.status, reply: (await response.json()) as { text?: string; detail?: string } }
}

describe('a recording', () => {
  test('comes to the server as it was made, with the key, and its words come back in one line', async () => {
    await using viva = await appWith('hears', { entry: { language: 'en' } })
    expect(await send(viva.app)).toEqual({
      status: 200,
      reply: { text: 'The kay vee cash holds keys. And values.' },
    })
    expect(server.wrong).toEqual([])
    expect(server.recordings).toEqual([
      {
        model: 'hears',
        key: KEY,
        name: 'recording.webm',
        type: 'audio/webm',
        bytes: RECORDING,
        fields: { model: 'hears', response_format: 'json', language: 'en' },
      },
    ])
  })

  test('without words is an empty text', async () => {
    await using viva = await appWith('hears-nothing')
    expect((await send(viva.app)).reply).toEqual({ text: '' })
  })

  test.each<[string, Sent, number]>([
    ['of another type', { type: 'video/mp4' }, 400],
    ['of no length', { seconds: '' }, 400],
    ['that is too long', { seconds: '601' }, 400],
    ['that is empty', { body: '' }, 400],
    ['that is too large', { body: new Uint8Array(16 * 1024 * 1024 + 1) }, 413],
  ])('%s is sent nowhere', async (_, given, status) => {
    await using viva = await appWith('hears')
    const sent = await send(viva.app, given)
    expect(sent.status).toBe(status)
    expect(sent.reply.detail).toBeTruthy()
    expect(server.recordings).toEqual([])
  })

  test('larger than any answer is taken', async () => {
    await using viva = await appWith('hears')
    expect((await send(viva.app, { body: new Uint8Array(4 * 1024 * 1024) })).status).toBe(200)
  })
})

describe('a transcriber that fails', () => {
  test.each([
    ['key-refused', 'the key was refused; see the key under "transcriber" in models.yaml'],
    ['unknown', 'the server knows no such model or address'],
    ['bad-request', 'the server refused the request; it may not read audio/webm'],
    ['refuses-with-200', 'the server refused the request; it may not read audio/webm'],
    ['busy', 'the server is busy'],
    ['broken', 'the server failed'],
    ['not-json', 'the answer does not have the form'],
    ['cuts-off', 'the answer was cut off'],
    ['stalls', 'it took too long; "timeoutSeconds"'],
    ['endless', 'the answer was cut off'],
  ])('%s: says why and where', async (model, why) => {
    await using viva = await appWith(model, model === 'stalls' ? { stallMs: STALL_MS } : {})
    const { status, reply } = await send(viva.app)
    expect(status).toBe(503)
    expect(reply.detail).toContain(`no text from ${new URL(server.url('openai')).host}: ${why}`)
    expect(reply.detail).not.toContain(KEY)
    expect(server.recordings).toHaveLength(1)
  })

  test('since nothing runs there: says so', async () => {
    const host = await freeHost()
    await using viva = await appWith('hears', { entry: { baseUrl: `http://${host}/v1` } })
    expect((await send(viva.app)).reply.detail).toBe(
      `no text from ${host}: nothing answers at the address; see whether a server runs there`,
    )
  })

  test('is asked again whenever the learner tries again, however often it failed', async () => {
    await using viva = await appWith('broken')
    for (let i = 0; i < 5; i += 1) await send(viva.app)
    expect(server.recordings).toHaveLength(5)
  })

  test('is given up as soon as the page is left', async () => {
    await using viva = await appWith('stalls')
    const left = new AbortController()
    const sent = send(viva.app, { signal: left.signal })
    await expect.poll(() => server.recordings.length, { interval: 5 }).toBe(1)
    left.abort()
    expect((await sent).status).toBe(503)
    await expect.poll(() => server.open(), { interval: 5 }).toBe(0)
  })
})

/** An address at which nothing listens. */
async function freeHost(): Promise<string> {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  await new Promise(resolve => taken.close(resolve))
  return `127.0.0.1:${port}`
}

describe('the ledger', () => {
  const entry = { pricePerMinute: 0.006 }

  test.each([
    ['what the page stated', 'hears', 0.0006],
    ['what the server counted', 'counts-seconds', 0.003],
    ['nothing where nothing was done', 'broken', 0],
    ['the most where it is not known', 'cuts-off', 0.0006],
  ])('books %s', async (_, model, dollars) => {
    await using viva = await appWith(model, { entry })
    await send(viva.app)
    expect(viva.spent().tokens).toBe(0)
    expect(viva.spent().dollars).toBeCloseTo(dollars, 9)
  })

  test('lets no recording out that the budget of the day has no room for', async () => {
    await using viva = await appWith('hears', { entry, budget: { tokens: 0, dollars: 0.03 } })
    expect((await send(viva.app, { seconds: '301' })).reply.detail).toContain(
      'the budget of the day is spent',
    )
    expect(server.recordings).toEqual([])
    expect((await send(viva.app, { seconds: '299' })).status).toBe(200)
  })
})

test('opened from a file, it is told to the page without its key, and leaves no sound and no word', async () => {
  const home = mkdtempSync(join(tmpdir(), 'viva-transcriptions-'))
  writeFileSync(
    join(home, 'models.yaml'),
    `transcriber: {baseUrl: "${server.url('openai')}", model: hears, keyFrom: A_KEY}`,
  )
  const viva = await openServices({ VIVA_HOME: home, A_KEY: KEY })
  expect((await send(viva.app)).status).toBe(200)
  const shown = await (await viva.app.request('/api/models')).text()
  expect(JSON.parse(shown)).toMatchObject({
    offline: true,
    models: [],
    transcriber: { host: new URL(server.url('openai')).host, here: true, model: 'hears', key: 'known' },
  })
  await viva.close()
  const kept = readdirSync(home).map(file => readFileSync(join(home, file), 'latin1'))
  for (const text of [shown, ...kept]) {
    expect(text).not.toContain('these bytes are a voice')
    expect(text).not.toContain('kay vee')
    expect(text).not.toContain(KEY)
  }
  rmSync(home, { recursive: true })
})
