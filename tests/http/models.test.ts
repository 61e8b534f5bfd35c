/**
 * The services that the platform opens with models configured: which judge rules, the views, and where no key
 * stands.
 */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openServices } from '../../src/platform/node/open-services.ts'
import { newId, openApi } from '../fixtures/api.ts'
import { openScript } from '../fixtures/terminal.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'

let server: ModelServer
const folder = mkdtempSync(join(tmpdir(), 'viva-models-'))
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** An app over a record of its own, with a file of models if one is given. */
async function hostWith(name: string, models: string | undefined, environment: NodeJS.ProcessEnv = {}) {
  const home = join(folder, name)
  mkdirSync(home, { recursive: true })
  if (models !== undefined) writeFileSync(join(home, 'models.yaml'), models)
  return { home, ...(await openServices({ VIVA_HOME: home, ...environment })) }
}

const HALF_SURE =
  'Perplexity is the exponential of the mean negative log likelihood per token. It is kind of an effective branching factor, and two tokenisers are hard to compare, I suppose.'

async function handIn(
  app: { request: (path: string, init?: RequestInit) => Response | Promise<Response> },
  answer: string,
) {
  const response = await app.request('/api/attempts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: newId(), question: 'foundations/perplexity', answer }),
  })
  const { attempt } = (await response.json()) as { attempt: { examiner: string } }
  return attempt.examiner
}

describe('an app', () => {
  test('without models asks none, and says so', async () => {
    const { app, close, home } = await hostWith('none', undefined)
    expect(await (await app.request('/api/models')).json()).toEqual({
      judge: 'built-in rules 4',
      offline: true,
      way: 'offline',
      fixed: false,
      voice: null,
      transcriber: null,
      models: [],
      trying: null,
      purse: null,
    })
    expect(await handIn(app, HALF_SURE)).toBe('built-in rules 4')
    expect(readdirSync(home).filter(file => file.startsWith('models'))).toEqual([])
    await close()
  })

  test('whose models are configured and not asked for stays offline', async () => {
    const { app, close } = await hostWith(
      'idle',
      `models: {small: {provider: openai-compatible, model: good, baseUrl: "${server.url('openai')}"}}`,
    )
    expect(await handIn(app, HALF_SURE)).toBe('built-in rules 4')
    expect(server.heard).toEqual([])
    await close()
  })

  test('with a routed judge says who ruled, and keeps the key to itself', async () => {
    const { app, close, home } = await hostWith(
      'routed',
      `judge: routed\nsureFrom: 0.95\nmodels: {small: {provider: openai-compatible, model: good, baseUrl: "${server.url('openai')}", keyFrom: A_KEY}}`,
      { A_KEY: KEY },
    )
    expect(await handIn(app, HALF_SURE)).toMatch(
      /^built-in rules 4; small \(good, judge v3\) on \d+ of \d+ points$/,
    )
    expect(server.heard.length).toBeGreaterThan(0)
    const asked = server.heard.length
    // The bank's model answers are read by the rules alone, which costs nothing.
    await app.request('/api/questions/foundations/perplexity')
    expect(server.heard).toHaveLength(asked)

    const shown = await Promise.all(
      ['/api/models', '/api/settings', '/api/record', '/api/history'].map(async path =>
        (await app.request(path)).text(),
      ),
    )
    expect(shown[0]).toContain('"key":"known"')
    await close()
    for (const text of [...shown, ...readdirSync(home).map(file => readFileSync(join(home, file), 'latin1'))])
      expect(text).not.toContain(KEY)
  })

  test('whose file cannot be read does not open, and says where', async () => {
    await expect(hostWith('broken', 'judge: routed\n')).rejects.toThrow(
      /models\.yaml:1 judge: a routed judge needs a model/,
    )
  })
})

describe('viva models', () => {
  let api: Awaited<ReturnType<typeof openApi>>
  beforeAll(async () => {
    api = await openApi()
  })
  afterAll(() => api.close())
  const viva = async (...args: readonly string[]) => (await openScript(api)).run(args)

  test('lists the judge and says that no model is needed', async () => {
    expect((await viva('models')).out).toContain('No model is configured, and none is needed.')
  })

  test.each([
    [['models', 'test', 'good'], 0, 'good: tried\n'],
    [['models', 'test', 'bad'], 3, 'bad: tried\n'],
    [['models', 'test'], 2, ''],
    [['models', 'remove', 'good'], 2, ''],
  ])('%j ends with %i', async (args, code, out) => {
    expect(await viva(...args)).toMatchObject({ code, out })
  })
})
