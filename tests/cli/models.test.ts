/** Models from the terminal: a dialogue that finds and adds one, a trial, and who judges afterwards. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openJudge } from '../../src/platform/node/examiner/open-judge.ts'
import { openModelsDesk } from '../../src/platform/node/llm/models-desk.ts'
import { openConfigured } from '../../src/platform/node/llm/open-configured.ts'
import { openApi } from '../fixtures/api.ts'
import { builtInBank } from '../fixtures/built-in-bank.ts'
import { openScript } from '../fixtures/terminal.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'

const home = mkdtempSync(join(tmpdir(), 'viva-cli-models-'))
let server: ModelServer
let api: Awaited<ReturnType<typeof openApi>>
let configured: Awaited<ReturnType<typeof openConfigured>>
let viva: Awaited<ReturnType<typeof openScript>>
beforeAll(async () => {
  server = await startModelServer({ keyless: true })
  api = await openApi()
  const bank = await builtInBank()
  const offline = openJudge(bank.questions)
  const environment = { VIVA_HOME: home, VIVA_MODEL_SERVERS: server.url('openai') }
  configured = await openConfigured(offline, environment)
  const models = openModelsDesk({ bank, offline, configured, environment })
  viva = await openScript({ host: { ...api.host, models } })
})
afterAll(async () => {
  configured.close()
  await api.close()
  await server.close()
  rmSync(home, { recursive: true })
})

test('a model of this machine is found, tried and judges, until somebody else does', async () => {
  const added = await viva.run(['models', 'add'], { keys: ['1', 'y'] })
  expect(added.out).toContain('  1  expert  (Ollama)')
  expect(added.out).toContain('Try it on 40 labelled answers now, at no cost?')
  expect(added.out).toContain('That is good enough to judge alone.')
  expect(added.out).toMatch(/Judge: expert \(expert, judge v3, kappa \.9\d on 40 answers, .*\)\n$/)
  expect(added.code).toBe(0)
  expect((await viva.run(['models'])).out).toMatch(/asked by the judge, kappa \.9\d on 40 answers\n/)
  expect((await viva.run(['models', 'use', 'offline'])).out).toBe('Judge: built-in rules 4, offline\n')
  expect((await viva.run(['models', 'remove', 'expert'])).out).toMatch(/^expert is removed\. Judge: built-in/)
})

test('a hosted one is asked for, and a trial that does badly says so by its exit code', async () => {
  const answers = ['', 'openai-compatible', server.url('openai'), 'prose', KEY, '1 2', 'y']
  const added = await viva.run(['models', 'add'], { keys: answers })
  expect(added.out).toMatch(/now, for about \$0\.\d+, at most \$\d/)
  expect(added.out).toContain('It gave no usable ruling on 40 of them')
  expect(added.code).toBe(1)
  expect(readFileSync(join(home, 'models.yaml'), 'utf8')).toContain(KEY)
  expect((await viva.run(['models', '--json'])).out).not.toContain(KEY)
})

test.each([
  [['models', 'add'], undefined, /needs a terminal/],
  [['models', 'add'], ['77'], /there is no number 77/],
  [['models', 'add'], [false as const], /nothing was added/],
  [['models', 'add'], ['', 'nobody'], /a provider is one of/],
  [['models', 'use', 'nobody'], undefined, /judge/],
  [['models', 'remove', 'nobody'], undefined, /no model of this name/],
  [['models', 'praise'], undefined, /viva models --help/],
])('%j is refused with the way out', async (args, keys, says) => {
  const { err, code } = await viva.run(args, keys ? { keys } : {})
  expect(err).toMatch(says)
  expect(code).toBe(2)
})
