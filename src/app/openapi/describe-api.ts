import { z } from 'zod'
import { COMPONENTS, OPERATIONS } from '#api'
import type { Example, Operation } from '#api'
import { takenBy } from '../body.ts'

/** A route as the router holds it. */
export interface Route {
  readonly method: string
  readonly path: string
  readonly handler: object
}

type Json = Record<string, unknown>

const JSON_TYPE = 'application/json'
const ERRORS = {
  400: 'The request does not parse, or cannot be examined.',
  401: 'Nobody is known to have sent the request, so nothing was read or stored.',
  404: 'There is nothing under this name.',
  409: 'The request conflicts with what is stored.',
  413: 'The request is too large.',
  503: 'The record or the judge could not be used.',
} as const

/** The HTTP API in OpenAPI 3.1. Inputs are read off the routes themselves, and outputs off the views. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {}
  for (const [name, handlers] of Map.groupBy(
    routes.filter(({ method }) => method !== 'ALL'),
    ({ method, path }) => `${method} ${path}`,
  )) {
    const [method = '', path = ''] = name.split(' ')
    const address = path.replace(/:(\w+)/g, '{$1}')
    paths[address] = {
      ...paths[address],
      [method.toLowerCase()]: operationOf(path, handlers, OPERATIONS.get(name)),
    }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Viva',
      version: '1',
      description:
        'An oral examiner for interviews on large language models. It listens on the learner’s own machine, for its own page and for programs on that machine; a request with a foreign Host or Origin is refused.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://127.0.0.1:4242' }],
    paths,
    components: { schemas: componentSchemas() },
  }
}

function operationOf(path: string, handlers: readonly Route[], operation: Operation | undefined): Json {
  const taken = handlers.flatMap(({ handler }) => takenBy(handler) ?? [])
  const json = taken.find(({ from }) => from === 'json')
  const query = taken.find(({ from }) => from === 'query')
  const { id, tag, summary, status = 200, gives, takes, examples = [] } = operation ?? {}
  const parameters = [
    ...pathParameters(path, examples),
    ...(query ? queryParameters(query.schema, examples) : []),
  ]
  const type = takes ?? (json ? JSON_TYPE : undefined)
  return {
    ...(id && { operationId: id, tags: [tag], summary }),
    ...(parameters.length > 0 && { parameters }),
    ...(type && {
      requestBody: {
        required: true,
        content: {
          [type]: {
            schema: json ? plain(z.toJSONSchema(json.schema, { io: 'input' })) : { type: 'string' },
            examples: bodies(examples),
          },
        },
      },
    }),
    responses: {
      [status]: {
        description: summary ?? 'Done.',
        content:
          typeof gives === 'string'
            ? { [gives]: { schema: { type: 'string' } } }
            : { [JSON_TYPE]: { schema: gives ? schemaOf(gives) : {} } },
      },
      ...Object.fromEntries(
        Object.entries(ERRORS).map(([code, description]) => [
          code,
          { description, content: { [JSON_TYPE]: { schema: ref('ApiError') } } },
        ]),
      ),
    },
  }
}

function pathParameters(path: string, [example]: readonly Example[]): readonly Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
    ...(example?.path && { example: example.path[name] }),
  }))
}

function queryParameters(schema: z.ZodType, [example]: readonly Example[]): readonly Json[] {
  const { properties = {}, required = [] } = plain(z.toJSONSchema(schema, { io: 'input' })) as {
    properties?: Record<string, Json>
    required?: readonly string[]
  } // A query is an object of named texts.
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: rest,
    ...(description !== undefined && { description }),
    ...(example?.query?.[name] !== undefined && { example: example.query[name] }),
  }))
}

function bodies(examples: readonly Example[]): Json {
  return Object.fromEntries(examples.map(({ body }, i) => [`example${i + 1}`, { value: body }]))
}

/** The schemas that have a name of their own. */
function named() {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id })
  return registry
}

function componentSchemas(): Json {
  const { schemas } = z.toJSONSchema(named(), { uri: address })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

/** A response's schema: a reference by name, or written out with references inside. */
function schemaOf(schema: z.ZodType): Json {
  const registry = named()
  const known = registry.get(schema)
  if (known) return ref(known.id)
  registry.add(schema, { id: 'This' })
  return plain(z.toJSONSchema(registry, { uri: address }).schemas['This'] ?? {})
}

function ref(id: string): Json {
  return { $ref: address(id) }
}

function address(id: string): string {
  return `#/components/schemas/${id}`
}

/**
 * Drops keys that the place of a schema implies. Objects stay open, so that an added field breaks no client.
 */
function plain(schema: object): Json {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => {
      if (
        key === '$schema' ||
        key === '$id' ||
        key === 'readOnly' ||
        (key === 'additionalProperties' && value === false)
      )
        return undefined
      return value
    }),
  )
}
