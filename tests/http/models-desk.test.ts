/** Models found, added, tried, chosen and removed over HTTP, with the model server as the servers of this machine. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FoundServers, ModelsView } from '#api'
import { openServices } from '../../src/platform/node/open-services.ts'
import { newId } from '../fixtures/api.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'

let server: ModelServer
let home: string
let viva: Awaited<ReturnType<typeof openServices>>
beforeAll(async () => {
  server = await startModelServer({ keyless: true })
})
afterAll(() => server.close())
beforeEach(async () => {
  server.forget()
  home = mkdtempSync(join(tmpdir(), 'viva-desk-'))
  viva = await opened()
})
afterEach(async () => {
  await viva.close()
  rmSync(home, { recursive: true })
})

const opened = (environment: NodeJS.ProcessEnv = {}) =>
  openServices({ VIVA_HOME: home, VIVA_MODEL_SERVERS: server.url('openai'), ...environment })
const file = () => join(home, 'models.yaml')

async function call<T = ModelsView>(method: string, path: string, json?: unknown): Promise<T> {
  const response = await viva.app.request(`/api${path}`, {
    method,
    ...(json === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
  })
  const body = (await response.json()) as T & { readonly detail?: string }
  if (!response.ok) throw new Error(`${response.status} ${body.detail}`)
  return body
}
const add = (model: string, rest: object = {}) =>
  call('POST', '/models', { provider: 'openai-compatible', model, baseUrl: server.url('openai'), ...rest })
const hosted = {
  provider: 'openai',
  baseUrl: 'https://models.example/v1',
  key: KEY,
  price: { input: 1, output: 2 },
}
async function tried(name: string): Promise<ModelsView> {
  await call('POST', `/models/${name}/trial`, { adopt: true })
  return vi.waitFor(
    async () => {
      const view = await call('GET', '/models')
      expect(view.trying?.stopped === null ? 'running' : 'over').toBe('over')
      return view
    },
    { timeout: 60_000, interval: 100 },
  )
}

test('a server is found with what writes and what hears, and nothing is sent to it but the question', async () => {
  const { servers } = await call<FoundServers>('POST', '/models/search')
  expect(servers).toEqual([
    {
      kind: 'Ollama',
      baseUrl: server.url('openai'),
      models: ['expert', 'good'],
      transcribers: ['whisper-1'],
    },
  ])
  expect(server.heard).toEqual([])
  expect(existsSync(file())).toBe(false)
})

test('a model that does well when it is tried judges from then on, and the report names it with how it did', async () => {
  await add('expert')
  const view = await tried('expert')
  expect(view).toMatchObject({ trying: null, way: 'expert', offline: false })
  const trial = view.models[0]!.trial!
  expect(trial).toMatchObject({ answers: 40, silent: 0, dollars: 0, standsAlone: true })
  expect(trial.judge.pointKappa).toBeGreaterThan(trial.builtIn.pointKappa)
  expect(trial.second.pointKappa).toBeGreaterThan(trial.judge.pointKappa)
  const { attempt } = await call<{ attempt: { examiner: string } }>('POST', '/attempts', {
    id: newId(),
    question: 'foundations/perplexity',
    answer: 'Perplexity is the exponential of the mean negative log likelihood per token.',
  })
  expect(attempt.examiner).toMatch(
    /^expert \(expert, judge v3, kappa \.9\d on 40 answers, \d+ [A-Z][a-z]{2}\)$/,
  )
})

test('a trial that is stopped goes on from there', async () => {
  await add('good')
  await call('POST', '/models/good/trial', {})
  await vi.waitFor(async () => expect((await call('GET', '/models')).trying?.done).toBeGreaterThan(2), {
    timeout: 10_000,
  })
  await expect(call('POST', '/models/good/trial', {})).rejects.toThrow('409')
  await call('DELETE', '/models/good/trial')
  await vi.waitFor(async () =>
    expect((await call('GET', '/models')).trying?.stopped).toMatch(/goes on from there/),
  )
  const asked = server.heard.length
  await tried('good')
  // One call may have been on its way when it was stopped.
  expect(server.heard.length - asked).toBeGreaterThan(25)
  expect(server.heard.length).toBeLessThanOrEqual(41)
})

test.each([
  ['is not reached', 'broken'],
  ['refuses the key', 'key-refused'],
])('a trial of a model that %s breaks off and measures nothing', async (_, model) => {
  await add(model)
  const view = await tried(model)
  expect(view.trying?.stopped).toMatch(/could not be asked/)
  expect(view.models[0]?.trial).toBeNull()
  expect(view.way).toBe('offline')
})

test('a trial that the limit of the day cuts short measures nothing', async () => {
  await add('expert', { price: { input: 1, output: 2 } })
  await call('PUT', '/models/choice', { dollars: 0.05 })
  const view = await tried('expert')
  expect(view.trying?.stopped).toMatch(/limit of the day/)
  expect(view.trying?.done).toBeLessThan(40)
  expect(view.models[0]?.trial).toBeNull()
})

test('a model that is not to be adopted only gets its figures', async () => {
  await add('expert')
  await call('POST', '/models/expert/trial', {})
  await vi.waitFor(async () => expect((await call('GET', '/models')).models[0]?.trial).not.toBeNull(), {
    timeout: 60_000,
  })
  expect(await call('GET', '/models')).toMatchObject({ way: 'offline', offline: true })
})

test('a judge that does worse than the floor is tried, and not offered as the only one', async () => {
  await add('prose')
  const [model] = (await tried('prose')).models
  expect(model?.trial).toMatchObject({ silent: 40, standsAlone: false })
  expect((await call('GET', '/models')).way).toBe('offline')
})

describe('the file', () => {
  test('is private, keeps its comments, and is the same again after a model came and went', async () => {
    const written = `# mine\njudge: offline # for now\nmodels:\n  # the small one\n  small:\n    provider: openai-compatible\n    baseUrl: http://127.0.0.1:9/v1\n    model: m\n`
    writeFileSync(file(), written, { mode: 0o644 })
    await viva.close()
    viva = await opened()
    await add('good')
    expect(readFileSync(file(), 'utf8')).toContain('# the small one')
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
    await call('DELETE', '/models/good')
    expect(readFileSync(file(), 'utf8')).toBe(written)
  })

  test('holds the key, which nothing shows again and which can be removed', async () => {
    const shown = await add('gpt', hosted)
    expect(JSON.stringify(shown)).not.toContain(KEY)
    expect(shown.models[0]).toMatchObject({ name: 'gpt', key: 'known', here: false })
    expect(shown.models[0]?.trialCost?.most).toBeGreaterThan(shown.models[0]?.trialCost?.about ?? 1)
    expect(readFileSync(file(), 'utf8')).toContain(KEY)
    const after = await call('DELETE', '/models/gpt/key')
    expect(after.models[0]).toMatchObject({ key: 'none' })
    expect(readFileSync(file(), 'utf8')).not.toContain(KEY)
  })

  test.each([
    ['a hosted model without a price', { provider: 'openai', model: 'm', key: KEY }, /price/],
    ['an address with a password', { ...hosted, model: 'm', baseUrl: `http://me:${KEY}@host/v1` }, /address/],
    ['a model of this machine without an address', { provider: 'openai-compatible', model: 'm' }, /address/],
  ])('is left as it was by %s', async (_, model, says) => {
    await add('good')
    const before = readFileSync(file(), 'utf8')
    const refused = call('POST', '/models', model)
    await expect(refused).rejects.toThrow(says)
    await expect(refused).rejects.not.toThrow(KEY)
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })

  test('keeps what was written of a model that is added again', async () => {
    const model = `{provider: openai-compatible, baseUrl: "${server.url('openai')}", model: good, votes: 3, key: ${KEY}}`
    writeFileSync(file(), `models:\n  mine: ${model}\n`)
    await viva.close()
    viva = await opened()
    const view = await add('good', { price: { input: 1, output: 2 } })
    expect(view.models).toMatchObject([{ name: 'mine', key: 'known', price: { input: 1, output: 2 } }])
    expect(readFileSync(file(), 'utf8')).toContain('votes: 3')
  })

  test('that was damaged meanwhile is refused by its line, and left as it is', async () => {
    await add('good')
    const damaged = 'models:\n  good: {provider: openai\n'
    writeFileSync(file(), damaged)
    await expect(add('unsure')).rejects.toThrow(/models\.yaml:\d+ is not YAML/)
    expect(readFileSync(file(), 'utf8')).toBe(damaged)
  })

  test('whose route names a removed model goes on without it', async () => {
    const at = (model: string) =>
      `{provider: openai-compatible, baseUrl: "${server.url('openai')}", model: ${model}}`
    writeFileSync(file(), `judge: routed\nroute: [a, b]\nmodels:\n  a: ${at('good')}\n  b: ${at('unsure')}\n`)
    await viva.close()
    viva = await opened()
    const view = await call('DELETE', '/models/a')
    expect(view).toMatchObject({ way: 'routed', models: [{ name: 'b', used: true }] })
    expect(await call('DELETE', '/models/b')).toMatchObject({ way: 'offline', models: [] })
  })

  test('whose key stands in the environment says where that is removed', async () => {
    writeFileSync(
      file(),
      `models: {a: {provider: openai, model: m, keyFrom: A_KEY, price: {input: 1, output: 2}}}`,
    )
    await viva.close()
    viva = await opened({ A_KEY: KEY })
    await expect(call('DELETE', '/models/a/key')).rejects.toThrow(/409 .*A_KEY in the environment/)
  })

  test('names no judge, voice or route that was removed', async () => {
    await add('good')
    await add('unsure')
    await call('PUT', '/models/choice', { judge: 'good', voice: 'good' })
    const view = await call('DELETE', '/models/good')
    expect(view).toMatchObject({ way: 'offline', offline: true, voice: null })
  })
})

test('what the environment says is not changed here', async () => {
  await add('good')
  await viva.close()
  viva = await opened({ VIVA_JUDGE: 'good' })
  expect(await call('GET', '/models')).toMatchObject({ way: 'good', fixed: true })
  await expect(call('PUT', '/models/choice', { judge: 'offline' })).rejects.toThrow(/409 VIVA_JUDGE/)
})

test('nobody that is not on this machine is looked for', async () => {
  await viva.close()
  viva = await opened({ VIVA_MODEL_SERVERS: 'http://example.com/v1' })
  await expect(call('POST', '/models/search')).rejects.toThrow(/on this machine alone/)
})

test('a transcriber is set and removed', async () => {
  const set = await call('PUT', '/transcriptions/server', { baseUrl: server.url('openai'), model: 'hears' })
  expect(set.transcriber).toMatchObject({ model: 'hears', here: true, key: 'none' })
  expect(await call('DELETE', '/transcriptions/server')).toMatchObject({ transcriber: null })
})
