import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { EntryId, Fault, QuestionId } from '#domain'

/** The schema of each route's input, by the handler that parses it. The API description is made from it. */
const taken = new WeakMap<object, { readonly from: 'json' | 'query'; readonly schema: z.ZodType }>()

export function takenBy(handler: object) {
  return taken.get(handler)
}

/**
 * Parses a JSON body by its schema. The assertion gives clients the input type. It differs from the parsed
 * one: ids are plain text, and a field with a default may be left out.
 */
export function body<S extends z.ZodType>(schema: S) {
  const handler = validator('json', (value: unknown) => schema.parse(value))
  taken.set(handler, { from: 'json', schema })
  return handler as unknown as MiddlewareHandler<
    object,
    string,
    { in: { json: z.input<S> }; out: { json: z.output<S> } }
  >
}

/** Parses the query string of an address in the same way. */
export function query<S extends z.ZodType>(schema: S) {
  const handler = validator('query', (value: unknown) => schema.parse(value))
  taken.set(handler, { from: 'query', schema })
  return handler as unknown as MiddlewareHandler<
    object,
    string,
    { in: { query: z.input<S> }; out: { query: z.output<S> } }
  >
}

export function questionIn({
  section,
  slug,
}: {
  readonly section: string
  readonly slug: string
}): QuestionId {
  const id = QuestionId.safeParse(`${section}/${slug}`)
  if (!id.success) throw new Fault('not-found', `no question ${section}/${slug}`)
  return id.data
}

export function entryIdIn(text: string): EntryId {
  const id = EntryId.safeParse(text)
  if (!id.success) throw new Fault('not-found', `no attempt ${text}`)
  return id.data
}
