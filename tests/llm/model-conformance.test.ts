/** Every provider against every behaviour, over real HTTP: the rulings of a judge, and their cost. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Day } from '#domain'
import { examine } from '#examiner'
import type { Judge } from '#examiner'
import type { BehaviourName } from '../model-server/behaviours.ts'
import { KEY, startModelServer } from '../model-server/server.ts'
import type { ModelServer } from '../model-server/server.ts'
import { STALL_MS, modelsOver, specOf, surroundings, tellingLedger } from '../fixtures/models.ts'
import type { Change } from '../fixtures/models.ts'
import { RUBRIC } from '../fixtures/rubric.ts'

let server: ModelServer
beforeAll(async () => {
  server = await startModelServer()
})
afterAll(() => server.close())

/** An answer that makes the first two points and not the third. */
const ANSWER =
  'The dot product of two random vectors has a variance of d. Large scores push the softmax to where its gradient vanishes.'
const offline: Judge = { name: 'offline', rule: async () => ({ kind: 'silent', because: 'unavailable' }) }
const DAY = Day.parse('2026-01-01')

const WAYS: readonly (readonly [string, Change, form: string])[] = [
  ['openai-compatible, schema', { provider: 'openai-compatible', structured: 'schema' }, 'schema'],
  ['openai-compatible, json', { provider: 'openai-compatible', structured: 'json' }, 'json'],
  ['openai-compatible, tool', { provider: 'openai-compatible', structured: 'tool' }, 'tool'],
  ['openai', { provider: 'openai' }, 'schema'],
  ['openai, json', { provider: 'openai', structured: 'json' }, 'json'],
  ['openai, tool', { provider: 'openai', structured: 'tool' }, 'tool'],
  ['anthropic', { provider: 'anthropic' }, 'tool'],
  ['anthropic, json', { provider: 'anthropic', structured: 'json' }, 'text'],
  ['anthropic, tool', { provider: 'anthropic', structured: 'tool' }, 'tool'],
  ['google', { provider: 'google' }, 'schema'],
  ['google, json', { provider: 'google', structured: 'json' }, 'json'],
  ['google, tool', { provider: 'google', structured: 'tool' }, 'tool'],
]

type Verdicts = readonly string[]
const CREDITED: Verdicts = ['met', 'met', 'missing']
const SILENT: Verdicts = ['silent', 'silent', 'silent']

/** The outcome of each behaviour, its calls in the ledger, and the waits in between. */
const EXPECTED: readonly (readonly [
  BehaviourName,
  Verdicts,
  outcomes: readonly string[],
  waits: readonly number[],
])[] = [
  ['good', CREDITED, ['said'], []],
  ['key-refused', SILENT, ['key-refused'], []],
  ['unknown', SILENT, ['not-found'], []],
  ['bad-request', SILENT, ['rejected'], []],
  ['busy', SILENT, ['busy', 'busy', 'busy'], [7000, 7000]],
  // Nine seconds from the start of the clock; once these have passed, the usual wait.
  ['busy-until', SILENT, ['busy', 'busy', 'busy'], [9000, 1000]],
  ['busy-for-long', SILENT, ['busy'], []],
  ['busy-once', CREDITED, ['busy', 'said'], [2000]],
  ['broken', SILENT, ['server-error', 'server-error', 'server-error'], [500, 1000]],
  ['broken-once', CREDITED, ['server-error', 'said'], [500]],
  ['stalls', SILENT, ['too-slow'], []],
  ['cuts-off', SILENT, ['cut-off'], []],
  ['not-json', SILENT, ['malformed'], []],
  ['endless', SILENT, ['cut-off'], []],
  ['prose', SILENT, ['malformed'], []],
  ['thinks-aloud', CREDITED, ['said'], []],
  ['fences', CREDITED, ['said'], []],
  ['calls-in-words', CREDITED, ['said'], []],
  ['half-json', SILENT, ['malformed'], []],
  ['other-form', SILENT, ['malformed'], []],
  ['extra-mark', SILENT, ['malformed'], []],
  ['wrong-cites', ['false-evidence', 'false-evidence', 'false-evidence'], ['said'], []],
  ['no-cites', ['no-evidence', 'no-evidence', 'no-evidence'], ['said'], []],
  ['unknown-point', SILENT, ['said'], []],
  ['point-twice', SILENT, ['said'], []],
  ['overconfident', SILENT, ['said'], []],
  ['declines', SILENT, ['declined'], []],
  ['obeys-blindly', SILENT, ['said'], []],
]

const FREE = new Set(['key-refused', 'not-found', 'rejected', 'busy', 'server-error'])

describe.each(
  WAYS.flatMap(([way, change, form]) =>
    [false, true].map(
      stream => [`${way}${stream ? ', streamed' : ''}`, { ...change, stream }, form] as const,
    ),
  ),
)('%s', (_, change, form) => {
  test.each(EXPECTED)('%s', async (model, verdicts, outcomes, waits) => {
    server.forget()
    const world = surroundings(model === 'stalls' ? STALL_MS : undefined)
    const ledger = tellingLedger()
    const judge = modelsOver({ specs: [specOf(server, 'one', model, change)], world, ledger }).judge(
      'one',
      offline,
    )
    const { verdicts: ruled } = await examine(judge, RUBRIC, ANSWER, new AbortController().signal)
    expect(ruled.map(v => (v.kind === 'unjudged' ? v.because : v.kind))).toEqual(verdicts)
    expect(server.wrong).toEqual([])
    expect(ledger.settled.map(line => line.outcome)).toEqual(outcomes)
    expect(world.waits).toEqual(waits)
    // On a busy machine a call may be given up before the server has read it.
    await vi.waitFor(() => expect(server.heard).toHaveLength(outcomes.length))
    // A call that broke off is booked at its maximum, and one that was turned away at nothing.
    for (const { outcome, tokens } of ledger.settled)
      expect(
        outcome === 'cut-off' || outcome === 'too-slow'
          ? tokens > 1000
          : FREE.has(outcome)
            ? tokens === 0
            : tokens > 0,
      ).toBe(true)
    expect(server.heard[0]).toMatchObject({ key: KEY, form, stream: change.stream, mostTokens: 1000 })
  })
})

test('what was billed is what is booked, whole and streamed, for every provider', async () => {
  for (const [, change] of WAYS) {
    for (const stream of [false, true]) {
      server.forget()
      const ledger = tellingLedger()
      const judge = modelsOver({
        specs: [specOf(server, 'one', 'good', { ...change, stream })],
        ledger,
      }).judge('one', offline)
      await examine(judge, RUBRIC, ANSWER, new AbortController().signal)
      const { system = '', prompt = '' } = server.heard[0] ?? {}
      const input = Math.ceil((system.length + prompt.length) / 4)
      const [line] = ledger.settled
      expect(line!.tokens).toBeGreaterThan(input)
      // A dollar for a million tokens in, two for a million out: see `specOf`.
      expect(line!.dollars * 1e6).toBeCloseTo(input + 2 * (line!.tokens - input), 3)
    }
  }
})

test.each(WAYS)('a test of %s says in one line what works', async (_, change) => {
  const modelsIn = (world: ReturnType<typeof surroundings>) =>
    modelsOver({
      specs: ['good', 'wrong-sum', 'prose', 'key-refused', 'busy', 'stalls'].map(model =>
        specOf(server, model, model, change),
      ),
      world,
    })
  const line = async (name: string) =>
    (
      await modelsIn(surroundings(name === 'stalls' ? STALL_MS : undefined)).test(
        name,
        new AbortController().signal,
      )
    ).line
      .replace(/^.*?: /, '')
      .replace(/\d+ tokens/, 'n tokens')
      .replace(/0\.000\d+ dollars/, 'd dollars')
  const form = change.structured ?? 'schema'
  expect(await line('good')).toBe(
    `reachable, answers rightly, structured output by ${form}, n tokens counted, d dollars, 0.0 s`,
  )
  expect(await line('wrong-sum')).toMatch(/^reachable, answers in form but with a wrong sum/)
  expect(await line('prose')).toMatch(
    /^reachable, but the answer does not have the form that was asked for; "structured: /,
  )
  expect(await line('key-refused')).toBe('the key was refused; see its "key" in models.yaml')
  expect(await line('busy')).toBe('the server is busy or a limit is reached')
  expect(await line('stalls')).toBe('it took too long; "timeoutSeconds" is 60')
})

test('a call that is no longer wanted is hung up', async () => {
  server.forget()
  const controller = new AbortController()
  const ledger = tellingLedger()
  const judge = modelsOver({ specs: [specOf(server, 'one', 'stalls')], ledger }).judge('one', offline)
  const report = examine(judge, RUBRIC, ANSWER, controller.signal)
  await vi.waitFor(() => expect(server.heard).toHaveLength(1))
  controller.abort()
  expect((await report).mark.kind).toBe('withheld')
  await vi.waitFor(() => expect(ledger.settled.map(line => line.outcome)).toEqual(['cancelled']))
  await vi.waitFor(() => expect(server.open()).toBe(0))
})

test('where nobody listens, it is tried again and then said', async () => {
  const gone = await startModelServer()
  const url = gone.url('openai')
  await gone.close()
  const world = surroundings()
  const ledger = tellingLedger()
  const models = modelsOver({ specs: [specOf(server, 'one', 'good', { baseUrl: url })], world, ledger })
  expect(await models.test('one', new AbortController().signal)).toEqual({
    works: false,
    line: `one (openai-compatible, good): nothing answers at the address; see its "model" and whether a server runs at ${url}`,
  })
  expect(ledger.settled.map(line => line.outcome)).toEqual(['unreachable', 'unreachable', 'unreachable'])
  expect(ledger.spent(DAY).tokens).toBe(0)
})
