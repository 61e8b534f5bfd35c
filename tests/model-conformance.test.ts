/** Every provider against every behaviour, over real HTTP: what a judge makes of it, and what it costs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examineNamed } from '#examiner'
import type { Judge } from '#examiner'
import { createLedger } from '#models'
import type { BehaviourName } from './model-server/behaviours.ts'
import { KEY, startModelServer } from './model-server/server.ts'
import type { ModelServer } from './model-server/server.ts'
import { AT_MS, modelsOver, specOf, surroundings } from './fixtures/models.ts'
import type { Change } from './fixtures/models.ts'
import { SHEET } from './fixtures/sheet.ts'

let server: ModelServer
beforeAll(async () => { server = await startModelServer() })
afterAll(() => server.close())

/** The first two points are made, the third is not. */
const ANSWER = 'The dot product of two random vectors has a variance of d. Large scores push the softmax to where its gradient vanishes.'
const offline: Judge = { name: 'offline', rule: async () => ({ kind: 'silent', because: 'unavailable' }) }
const none = new AbortController().signal

const WAYS: readonly (readonly [string, Change, form: string])[] = [
  ['openai-compatible, schema', { provider: 'openai-compatible', structured: 'schema' }, 'schema'],
  ['openai-compatible, json', { provider: 'openai-compatible', structured: 'json' }, 'json'],
  ['openai-compatible, tool', { provider: 'openai-compatible', structured: 'tool' }, 'tool'],
  ['openai', { provider: 'openai' }, 'schema'],
  ['anthropic', { provider: 'anthropic' }, 'tool'],
  ['anthropic, tool', { provider: 'anthropic', structured: 'tool' }, 'tool'],
  ['google', { provider: 'google' }, 'schema'],
  ['google, tool', { provider: 'google', structured: 'tool' }, 'tool'],
]

type Verdicts = readonly string[]
const CREDITED: Verdicts = ['met', 'met', 'missing']
const SILENT: Verdicts = ['silent', 'silent', 'silent']

/** What comes of each, how often the server is asked, and how long is waited in between. */
const EXPECTED: readonly (readonly [BehaviourName, Verdicts, calls: number, waits: readonly number[]])[] = [
  ['good', CREDITED, 1, []],
  ['key-refused', SILENT, 1, []],
  ['unknown', SILENT, 1, []],
  ['bad-request', SILENT, 1, []],
  ['busy', SILENT, 3, [7000, 7000]],
  ['busy-until', SILENT, 2, [9000]],
  ['busy-for-long', SILENT, 1, []],
  ['busy-once', CREDITED, 2, [2000]],
  ['broken', SILENT, 3, [500, 1000]],
  ['broken-once', CREDITED, 2, [500]],
  ['stalls', SILENT, 1, []],
  ['cuts-off', SILENT, 1, []],
  ['not-json', SILENT, 1, []],
  ['endless', SILENT, 1, []],
  ['prose', SILENT, 1, []],
  ['half-json', SILENT, 1, []],
  ['other-form', SILENT, 1, []],
  ['extra-mark', SILENT, 1, []],
  ['wrong-cites', ['false-evidence', 'false-evidence', 'false-evidence'], 1, []],
  ['no-cites', ['no-evidence', 'no-evidence', 'no-evidence'], 1, []],
  ['unknown-point', SILENT, 1, []],
  ['point-twice', SILENT, 1, []],
  ['overconfident', SILENT, 1, []],
  ['declines', SILENT, 1, []],
  ['obeys-blindly', SILENT, 1, []],
]

describe.each(WAYS.flatMap(([way, change, form]) => [false, true].map(stream => [`${way}${stream ? ', streamed' : ''}`, { ...change, stream }, form] as const)))('%s', (_, change, form) => {
  test.each(EXPECTED)('%s', async (model, verdicts, calls, waits) => {
    const world = surroundings()
    const ledger = createLedger({ tokens: 1e9, dollars: 1e6 })
    const before = server.heard.length
    const heardBefore = server.heard.filter(one => one.model === model).length
    // Those that mend themselves count how often they were asked, over all ways.
    const judge = modelsOver({ specs: [specOf(server, 'one', model, change)], world, ledger }).judge('one', offline)
    if (model === 'busy-once' || model === 'broken-once') {
      if (heardBefore > 0) return expect((await verdictsOf(judge)).kinds).toEqual(CREDITED)
    }
    const { kinds } = await verdictsOf(judge)
    const heard = server.heard.slice(before)
    expect(kinds).toEqual(verdicts)
    expect(server.wrong).toEqual([])
    expect(world.waits).toEqual(model === 'busy-until' ? [9000] : waits)
    expect(heard).toHaveLength(calls)
    expect(heard[0]).toMatchObject({ key: KEY, form, stream: change.stream, mostTokens: 1000 })
    if (verdicts !== CREDITED) return
    const usage = ledger.spent(dayOfTest)
    expect(usage.tokens).toBeGreaterThan(100)
    expect(usage.tokens).toBeLessThan(2000)
  })
})
const dayOfTest = '2026-01-01' as Parameters<ReturnType<typeof createLedger>['spent']>[0]

async function verdictsOf(judge: Judge) {
  const { report, examiner } = await examineNamed(judge, SHEET, ANSWER, none)
  return { kinds: report.verdicts.map(v => (v.kind === 'unjudged' ? v.because : v.kind)), examiner }
}
void AT_MS
