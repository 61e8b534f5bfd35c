import type { MiddlewareHandler } from 'hono'
import { validator } from 'hono/validator'
import type { z } from 'zod'
import { EntryId, Fault, QuestionId } from '#domain'

/** What a route takes in, by the handler that parses it: the description of the API is made from it. */
const taken = new WeakMap<object, { readonly from: 'json' | 'query'; readonly schema: z.ZodType }>()

export function takenBy(handler: object) {
  return taken.get(handler)
}

/**
 * Parses a JSON body by its schema. The assertion tells clients the type that goes in, which
 * differs from what comes out: ids are plain text to them, and what has a default may be left out.
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

/** Parses what stands after the question mark of an address, in the same way. */
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
