import { z } from 'zod'
import { Fault } from '#domain'

/**
 * The reply that a judge's prompt asks for. Points, flags and segments go by number, so a reply has no room
 * for words of its own. Ranges are checked by hand, since not every server takes them in a schema.
 */
export const JudgeOutput = z.strictObject({
  canary: z.string(),
  points: z.array(
    z.strictObject({
      point: z.int(),
      ruling: z.enum(['met', 'partial', 'contradicted', 'missing', 'unsure']),
      cites: z.array(z.int()),
      confidence: z.number(),
    }),
  ),
  flags: z.array(z.strictObject({ flag: z.int(), cites: z.array(z.int()) })),
})

/** The same with errors that the key does not foresee: the one place for a sentence of the model's own. */
export const JudgeOutputWithErrors = JudgeOutput.extend({
  errors: z.array(z.strictObject({ cites: z.array(z.int()), truth: z.string() })),
})

/** A reply in either form. */
export type JudgeOutput = z.infer<typeof JudgeOutput> &
  Partial<Pick<z.infer<typeof JudgeOutputWithErrors>, 'errors'>>

/** One version of a prompt. A released one is never changed; a change makes a new version. */
export interface JudgePrompt {
  readonly version: string
  readonly says: string
  readonly system: string
  readonly prompt: string
  readonly output: typeof JudgeOutput | typeof JudgeOutputWithErrors
}

const SLOT = /\{\{(\w+)\}\}/g

/** Fills a template in one pass, so that no value is itself read as a template. */
export function fill<V extends string>(template: string, values: Readonly<Record<V, string>>): string {
  const known = new Map<string, string>(Object.entries(values))
  return template.replace(SLOT, (_, name: string) => {
    const value = known.get(name)
    if (value === undefined)
      throw new Fault(
        'invalid',
        `the prompt has a slot {{${name}}}; it may have ${[...known.keys()].join(', ')}`,
      )
    return value
  })
}
