/** Law 9 over the real bank: nothing that is read before an attempt names a point or quotes a key. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, InMemoryTransport } from '@modelcontextprotocol/client'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { createMcp } from '#clients/mcp'
import { openServices } from '../../src/platform/node/open-services.ts'

const home = mkdtempSync(join(tmpdir(), 'viva-no-spoilers-'))
const INTERVIEW = '7a2f6c1e-93d4-4b7b-8d21-000000000000'
/** Routes that are documented as being for programs: the whole bank, and the learner's own record. */
const FOR_PROGRAMS = ['/api/bank/whole', '/api/record', '/api/record/appeals']

let viva: Awaited<ReturnType<typeof openServices>>
let questions: readonly Question[]
/**
 * Ids that are not words of the bank's public texts. `temperature` is a concept, for example, so a point of
 * that name is no secret.
 */
let secret: ReadonlySet<string>
let claims: readonly string[]

beforeAll(async () => {
  viva = await openServices({ VIVA_HOME: home })
  const whole: { questions: readonly Question[]; terms: readonly { id: string; also: readonly string[] }[] } =
    await (await viva.app.request('/api/bank/whole')).json()
  questions = whole.questions
  const spelt = new Set([
    ...whole.terms.flatMap(term => [term.id, ...idsIn(term.also)]),
    ...questions.flatMap(q => [q.topic, ...q.concepts, ...idsIn(q.prompt)]),
    ...questions.flatMap(q => q.exercises.flatMap(e => [e.id, e.unit, ...idsIn(e.prompt)])),
  ])
  secret = new Set(questions.flatMap(q => q.points.map(p => p.id)).filter(id => !spelt.has(id)))
  claims = [
    ...questions.flatMap(q => q.points.map(p => JSON.stringify(p.claim).slice(1, 50))),
    '"lab":{"id":', // The link of a point.
  ]
})
afterAll(async () => {
  await viva.close()
  rmSync(home, { recursive: true })
})

/** Every text in a JSON value, and all words in them that look like ids. */
function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...(value.match(/[a-z0-9]+(?:-[a-z0-9]+){2,}/g) ?? [])]
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...idsIn(inner)])
}

function outlinesIn(value: unknown): readonly (readonly { id: string }[])[] {
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'outline' ? [inner as { id: string }[]] : outlinesIn(inner),
  )
}

/**
 * The addresses that a route stands for. Those with an id of an entry are left out, as the record is empty.
 */
function addresses(route: string): readonly string[] {
  const of = (q: Question) => {
    const [section = '', slug = ''] = q.id.split('/')
    return route.replace(':section', section).replace(':slug', slug)
  }
  if (route.includes(':exercise'))
    return questions.flatMap(q => q.exercises.map(e => `${of(q).replace(':exercise', e.id)}?seed=7`))
  if (route.includes(':rung'))
    return questions.flatMap(q => [1, 2, 3].map(n => of(q).replace(':rung', `${n}`)))
  if (route.includes(':section')) return questions.map(of)
  if (route.endsWith('/search')) return questions.map(q => `${route}?q=${encodeURIComponent(q.topic)}`)
  return [route.replace(':id', INTERVIEW)]
}

const gets = () =>
  [...new Set(viva.app.routes.filter(r => r.method === 'GET').map(r => r.path))].filter(
    path => !FOR_PROGRAMS.includes(path),
  )

async function responseOf(address: string): Promise<unknown> {
  const response = await viva.app.request(address)
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('text/event-stream')) return type.includes('json') ? response.json() : response.text()
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return new TextDecoder().decode(value)
}

function secretsIn(value: unknown): readonly string[] {
  const text = JSON.stringify(value)
  return [...idsIn(value).filter(id => secret.has(id)), ...claims.filter(claim => text.includes(claim))]
}

async function secretsBehind(routes: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const address of routes.flatMap(addresses))
    found.push(...secretsIn(await responseOf(address)).map(what => `${address}: ${what}`))
  return found
}

test('the walk knows a spoiler when it sees one', async () => {
  expect(secret.size).toBeGreaterThan(900)
  const whole = await responseOf('/api/bank/whole')
  expect(new Set(secretsIn(whole)).size).toBeGreaterThan(1500)
})

describe('on an empty record', () => {
  test('no route that reads gives out a point', async () => {
    expect(gets().length).toBeGreaterThan(15)
    expect(await secretsBehind(gets())).toEqual([])
  })

  test('outlines keep ranks and weights and number their points', async () => {
    const outlines = outlinesIn([await responseOf('/api/bank'), await responseOf('/api/today')])
    expect(outlines.length).toBeGreaterThanOrEqual(questions.length)
    for (const outline of outlines)
      expect(outline.map(point => point.id)).toEqual(outline.map((_, i) => `p${i + 1}`))
    expect(outlinesIn(await responseOf('/api/bank'))).toEqual(
      questions.map(q => q.points.map(({ rank, weight }, i) => ({ id: `p${i + 1}`, rank, weight }))),
    )
  })

  test('no tool or resource of the Model Context Protocol gives out a point', async () => {
    const client = new Client(
      { name: 'test', version: '1' },
      { versionNegotiation: { mode: { pin: '2026-07-28' } } },
    )
    const [ours, theirs] = InMemoryTransport.createLinkedPair()
    serveStdio(() => createMcp(request => viva.app.fetch(request), '1'), { transport: ours })
    await client.connect(theirs)
    const call = async (name: string, given: Record<string, unknown>) =>
      (await client.callTool({ name, arguments: given })).structuredContent
    const all = [
      await call('next_due', { limit: 20 }),
      ...(await Promise.all([0, 50, 100].map(from => call('list_questions', { from, limit: 50 })))),
      ...(await Promise.all(questions.map(q => call('get_question', { question: q.id })))),
      ...(await Promise.all(questions.map(q => client.readResource({ uri: `viva://questions/${q.id}` })))),
    ]
    await client.close()
    expect(all.flatMap(secretsIn)).toEqual([])
  })
})

test('a running interview gives out no point, after an answer and a probe neither', async () => {
  const post = (path: string, body: unknown) =>
    viva.app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const blueprint = { sections: ['foundations'], minutes: 20, questions: 2 }
  await post('/api/interviews', { id: INTERVIEW, blueprint })
  const answer = 'I would first say what has to be predicted, and then how it is scored.'
  const probed = await (
    await post(`/api/interviews/${INTERVIEW}/steps`, { number: 2, does: { kind: 'say', answer } })
  ).json()
  expect([probed.awaiting.move, secretsIn(probed)]).toEqual(['probe', []])
  expect(await secretsBehind(gets())).toEqual([])
})

test('once a question is revealed, its points name the labs that run them', async () => {
  const address = '/api/questions/foundations/scaled-dot-product-attention'
  const viewed = async () => (await viva.app.request(address)).text()
  expect(await viewed()).not.toContain('"lab"')
  await viva.app.request(`${address}/reveal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID() }),
  })
  expect(JSON.parse(await viewed()).key.points).toContainEqual(
    expect.objectContaining({
      id: 'saturation-kills-gradient',
      lab: { id: 'attention', shows: 'd=512' },
    }),
  )
})
