/** The diagnostic over the real bank and the built-in judge: asked, left, resumed, ended, mapped. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DiagnosticMap, DiagnosticView, DiagnosticsView, Today } from '#api'
import type { Question } from '#domain'
import { openServices } from '../../src/platform/node/open-services.ts'

const homes: string[] = []
const newHome = () => {
  const home = mkdtempSync(join(tmpdir(), 'viva-diagnostic-'))
  homes.push(home)
  return home
}
let viva: Awaited<ReturnType<typeof openServices>>
let questions: readonly Question[]
beforeAll(async () => {
  viva = await openServices({ VIVA_HOME: newHome() })
  questions = (await call<{ questions: readonly Question[] }>('/api/bank/whole')).body.questions
})
afterAll(async () => {
  await viva.close()
  for (const home of homes) rmSync(home, { recursive: true })
})

async function call<T>(path: string, json?: unknown, app = viva.app) {
  const response = await app.request(
    path,
    json === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': typeof json === 'string' ? 'application/x-ndjson' : 'application/json' },
          body: typeof json === 'string' ? json : JSON.stringify(json),
        },
  )
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  // The type is trusted, since the app sends what its routes declare.
  return { status: response.status, text, body: (isJson ? JSON.parse(text) : null) as T }
}

let made = 0
async function start(blueprint: string | null = 'phone-screen'): Promise<DiagnosticView> {
  made += 1
  const id = `${String(made).padStart(8, '0')}-0000-4000-9000-000000000000`
  const { status, body } = await call<DiagnosticView>('/api/diagnostics', { id, blueprint })
  expect(status).toBe(201)
  return body
}
const stepOf = (view: DiagnosticView, does: unknown, more: object = {}) =>
  call<DiagnosticView>(`/api/diagnostics/${view.row.id}/steps`, { number: view.number, does, ...more })
const step = async (view: DiagnosticView, does: unknown, seconds = 30) =>
  (await stepOf(view, does, { seconds })).body
const answer = (view: DiagnosticView, text: string) => step(view, { kind: 'answer', answer: text })
const skip = (view: DiagnosticView) => step(view, { kind: 'skip' })

const followUpAsked = ({ waiting }: DiagnosticView) =>
  questions.flatMap(q => q.followUps).find(f => f.prompt.trim() === waiting?.prompt)
/** Answers with the worked answer, and skips calculations. */
const answerWell = (view: DiagnosticView) => {
  const followUp = followUpAsked(view)
  return followUp ? answer(view, followUp.answer) : skip(view)
}
async function sit(view: DiagnosticView, how: (view: DiagnosticView) => Promise<DiagnosticView>) {
  const seen = [view]
  while (view.row.because === null) seen.push((view = await how(view)))
  return seen
}
const mapOf = ({ row }: DiagnosticView) => call<DiagnosticMap>(`/api/diagnostics/${row.id}/map`)

describe('a diagnostic', () => {
  test('asks ten to twelve short questions of its interview, and tells nothing before its end', async () => {
    const seen = await sit(await start(), answerWell)
    const last = seen.at(-1)!
    expect(last.row).toMatchObject({ title: 'Phone screen', because: 'finished', done: 12 })
    const prompts = seen.flatMap(view => view.waiting?.prompt ?? [])
    expect(new Set(prompts).size).toBe(12)
    expect(new Set(seen.flatMap(view => view.waiting?.section ?? []))).toEqual(
      new Set(['foundations', 'architecture', 'research']),
    )
    const running = JSON.stringify(seen.slice(0, -1))
    for (const { claim } of questions.flatMap(q => q.followUps).flatMap(f => f.points))
      expect(running).not.toContain(JSON.stringify(claim).slice(1, 50))
    expect(running).not.toMatch(/"question"/)
  })

  test('gives a map by section, with what was found in each answer, and not before its end', async () => {
    const view = await start()
    expect((await mapOf(view)).status).toBe(409)
    const last = (await sit(view, answerWell)).at(-1)!
    const { body: map } = await mapOf(last)
    expect(map.counted).toBe(12)
    expect(map.sections.map(s => s.section)).toEqual(['foundations', 'architecture', 'research'])
    for (const { band, short } of map.sections) {
      expect(short).toBeGreaterThanOrEqual(3)
      expect(band!.low).toBeLessThan(band!.high)
    }
    const answered = map.items.filter(item => item.answer !== null)
    expect(answered.length).toBeGreaterThan(6)
    for (const { points } of answered) for (const { claim } of points) expect(claim.length).toBeGreaterThan(5)
    expect(answered.flatMap(item => item.points).filter(p => p.kind === 'met').length).toBeGreaterThan(6)
    for (const { points } of answered)
      for (const { kind, words } of points) if (kind === 'met') expect(words.length).toBeGreaterThan(0)
  })

  test('has spans that lie lower where nothing was known, and none under eight answers', async () => {
    const low = (await mapOf((await sit(await start('research-scientist'), skip)).at(-1)!)).body
    const high = (await mapOf((await sit(await start('training-engineer'), answerWell)).at(-1)!)).body
    const middle = (map: DiagnosticMap) =>
      map.sections.reduce((sum, { band }) => sum + band!.low + band!.high, 0) / map.sections.length
    expect(middle(low)).toBeLessThan(middle(high))
    let view = await start(null)
    for (let i = 0; i < 7; i += 1) view = await skip(view)
    const { body: few } = await mapOf(await step(view, { kind: 'stop' }))
    expect(few.row.because).toBe('stopped')
    expect([few.counted, few.sections.map(s => s.band)]).toEqual([7, [null, null, null, null, null]])
    expect(few.items.at(-1)!.answer).toBeNull()
  })

  test('ends after fifteen minutes, of which a long absence is no part', async () => {
    let view = await start('system-design')
    view = await step(view, { kind: 'skip' }, 80_000)
    expect(view.seconds.spent).toBe(300)
    view = await step(view, { kind: 'skip' }, 300)
    view = await step(view, { kind: 'skip' }, 300)
    expect(view.row.because).toBe('out-of-time')
  })

  test('happens once however often it is sent, and refuses a step from behind', async () => {
    const view = await start('applied-engineer')
    const [once, twice] = [await stepOf(view, { kind: 'skip' }), await stepOf(view, { kind: 'skip' })]
    expect([once.status, twice.body]).toEqual([200, once.body])
    expect((await stepOf(view, { kind: 'answer', answer: 'Something else.' })).status).toBe(409)
    const again = await call<DiagnosticView>('/api/diagnostics', { id: view.row.id, blueprint: null })
    expect(again.body.row).toEqual(once.body.row)
  })

  test('is started once and moved once where both are sent twice at one moment', async () => {
    const opening = { id: '00000077-0000-4000-9000-000000000000', blueprint: 'applied-engineer' }
    const starts = await Promise.all([1, 2].map(() => call<DiagnosticView>('/api/diagnostics', opening)))
    expect(starts.map(({ status }) => status)).toEqual([201, 201])
    const view = starts[0]!.body
    const steps = await Promise.all([1, 2].map(() => stepOf(view, { kind: 'skip' })))
    expect(steps.map(({ status, body }) => [status, body.row.done])).toEqual([
      [200, 1],
      [200, 1],
    ])
  })

  test('refuses an empty answer, an unknown interview and an unknown diagnostic, and stores nothing', async () => {
    const view = await start('applied-engineer')
    expect((await stepOf(view, { kind: 'answer', answer: '' })).status).toBe(400)
    const unknown = { id: '00000099-0000-4000-9000-000000000000', blueprint: 'no-such' }
    expect((await call('/api/diagnostics', unknown)).status).toBe(404)
    expect((await call(`/api/diagnostics/${unknown.id}`)).status).toBe(404)
    expect((await call<DiagnosticView>(`/api/diagnostics/${view.row.id}`)).body).toEqual(view)
  })
})

describe('the record', () => {
  test('goes out and comes back byte for byte, and a diagnostic goes on where it stopped', async () => {
    const begun = await skip(await start('inference-engineer'))
    const { text } = await call('/api/record')
    await using other = await open()
    expect((await call('/api/record', text, other.app)).status).toBe(200)
    expect((await call('/api/record', undefined, other.app)).text).toBe(text)
    const path = `/api/diagnostics/${begun.row.id}`
    expect((await call(path, undefined, other.app)).body).toEqual(begun)
    const further = await call<DiagnosticView>(
      `${path}/steps`,
      { number: begun.number, does: { kind: 'skip' } },
      other.app,
    )
    expect(further.body.row.done).toBe(2)
  })

  test('refuses a line without the one before it, and one that quotes what was not said', async () => {
    const lines = (await call('/api/record')).text.split('\n').filter(line => line.includes('"diagnostic"'))
    await using other = await open()
    const orphan = await call<{ detail: string }>('/api/record', `${lines[1]}\n`, other.app)
    expect([orphan.status, orphan.body.detail]).toEqual([
      400,
      expect.stringContaining('line 0 of its diagnostic is neither in the file nor in the record'),
    ])
    const quoting = lines.find(line => line.includes('"evidence":[{'))!
    const misquoted = quoting.replace(/"text":"./, '"text":"¤')
    const refused = await call<{ detail: string }>('/api/record', `${misquoted}\n`, other.app)
    expect([refused.status, refused.body.detail]).toEqual([
      400,
      expect.stringContaining('is not in the answer'),
    ])
  })

  test('shows what short answers tell, and counts none of them as an answer', async () => {
    const { body } = await call<Today>('/api/today')
    expect(body.readiness.map(({ answers, band }) => [answers, band])).toEqual(
      body.readiness.map(() => [0, null]),
    )
    const { runs } = (await call<DiagnosticsView>('/api/diagnostics')).body
    expect(runs.length).toBeGreaterThan(5)
  })
})

async function open() {
  const other = await openServices({ VIVA_HOME: newHome() })
  return { app: other.app, [Symbol.asyncDispose]: () => other.close() }
}
