/** The description of the HTTP API: complete, valid, and true of the app with the real bank and examiner. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { A_POINT, EXAMPLES } from '../../src/api/examples.ts'
import { OPERATIONS } from '../../src/api/operations.ts'
import type { Example } from '../../src/api/operation.ts'
import { ApiError } from '../../src/api/record-views.ts'
import { openServices } from '../../src/platform/node/open-services.ts'

interface Described {
  readonly summary: string
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: unknown }[]
  readonly requestBody?: {
    readonly content: Readonly<
      Record<
        string,
        { readonly schema: object; readonly examples: Readonly<Record<string, { readonly value: unknown }>> }
      >
    >
  }
  readonly responses: Readonly<Record<string, unknown>>
}
interface Description {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

const home = mkdtempSync(join(tmpdir(), 'viva-openapi-'))
let viva: Awaited<ReturnType<typeof openServices>>
let described: Description
beforeAll(async () => {
  viva = await openServices({ VIVA_HOME: home })
  const description: Description = await (await viva.app.request('/api/openapi.json')).json()
  described = description
})
afterAll(async () => {
  await viva.close()
  rmSync(home, { recursive: true })
})

const operations = () =>
  Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  )
/** All values under a key, at any depth. */
const under = (value: unknown, key: string): readonly unknown[] =>
  value && typeof value === 'object'
    ? Object.entries(value).flatMap(([k, inner]) => (k === key ? [inner] : under(inner, key)))
    : []

describe('the description', () => {
  test('names every route that there is, and none that is not', () => {
    const routes = new Set(viva.app.routes.filter(r => r.method !== 'ALL').map(r => `${r.method} ${r.path}`))
    expect([...OPERATIONS.keys()].toSorted()).toEqual([...routes].toSorted())
    expect(
      operations()
        .map(o => o.name.replace(/\{(\w+)\}/g, ':$1'))
        .toSorted(),
    ).toEqual([...routes].toSorted())
  })

  test('says of each what it is, under an id of its own, and which parts its address has', () => {
    expect(described.openapi).toMatch(/^3\.1\./)
    const ids = operations().map(o => o.operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations()) {
      expect(operation.summary).toMatch(/\.$/)
      expect(operation.parameters?.filter(p => p.in === 'path').map(p => p.name) ?? []).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(m => m[1]),
      )
      expect(operation.parameters?.filter(p => p.in === 'path' && p.example === undefined) ?? []).toEqual([])
    }
  })

  test('every name it refers to is there', () => {
    const names = new Set(under(described, '$ref'))
    expect(names.size).toBeGreaterThan(20)
    for (const name of names)
      expect(described.components.schemas).toHaveProperty([String(name).replace('#/components/schemas/', '')])
    expect([under(described, '$schema'), under(described, '$id')]).toEqual([[], []])
  })

  test('takes its schemas from the routes: a body that they refuse is refused by it too', () => {
    const attempt = operations().find(o => o.name === 'POST /api/attempts')!.operation.requestBody!.content[
      'application/json'
    ]!
    expect(attempt.schema).toMatchObject({
      type: 'object',
      required: ['id', 'question', 'answer'],
      properties: { hints: { minimum: 0, maximum: 3, default: 0 } },
    })
    expect(
      operations().find(o => o.name === 'GET /api/exercises/{section}/{slug}/{exercise}')!.operation
        .parameters,
    ).toMatchObject([
      {},
      {},
      {},
      { name: 'seed', in: 'query', required: true },
      { name: 'after', required: false },
    ])
    for (const { name, operation } of operations()) {
      const writes =
        /^(POST|PUT|DELETE)/.test(name) &&
        !/rebuild$|models\/search|\/test$|DELETE .*(models|transcriptions)/.test(name)
      expect([name, operation.requestBody !== undefined]).toEqual([name, writes])
    }
  })

  test('its examples stand in it', () => {
    for (const [name, examples] of Object.entries<readonly Example[]>(EXAMPLES)) {
      const { operation } = operations().find(o => o.name.replace(/\{(\w+)\}/g, ':$1') === name)!
      const shown = Object.values(operation.requestBody?.content ?? {}).flatMap(c =>
        Object.values(c.examples).map(e => e.value),
      )
      expect([name, shown]).toEqual([name, examples.flatMap(e => (e.body === undefined ? [] : [e.body]))])
    }
  })
})

/** A call as a program would write it. */
function requestOf(name: string, { path = {}, query, body }: Example): Request {
  const [method = '', route = ''] = name.split(' ')
  const address = route.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(path[part]!))
  const init =
    body === undefined
      ? {}
      : {
          headers: { 'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json' },
          body: (typeof body === 'string' ? body : JSON.stringify(body)).replaceAll(
            A_POINT,
            'lower-is-better',
          ),
        }
  return new Request(`http://127.0.0.1${address}${query ? `?${new URLSearchParams(query)}` : ''}`, {
    method,
    ...init,
  })
}

describe('each example does what its description says, one after the other', () => {
  const calls = Object.entries<readonly Example[]>(EXAMPLES).flatMap(([name, examples]) =>
    examples.map((example, i) => [`${name}${i > 0 ? ` again` : ''}`, name, example] as const),
  )

  test.each(calls)('%s', async (_, name, example) => {
    const { gives, status } = OPERATIONS.get(name)!
    const response = await viva.app.fetch(requestOf(name, example))
    expect(response.status).toBe(example.status ?? status)
    if (typeof gives === 'string') {
      expect(response.headers.get('content-type')).toContain(gives)
      // A stream has no end, so its beginning is enough.
      const reader = response.body!.getReader()
      expect((await reader.read()).value?.length).toBeGreaterThan(0)
      await reader.cancel()
      return
    }
    const schema: z.ZodType = response.ok ? gives : ApiError
    const body: unknown = await response.json()
    // Parsing drops fields that the schema does not name, so this shows that all fields are described.
    expect(schema.parse(body)).toEqual(body)
  })
})
