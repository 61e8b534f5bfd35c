/** The views of the record, of the models in use and of errors. */
import { z } from 'zod'
import { list, object } from './shapes.ts'

export const ImportResult = object({ added: z.int(), alreadyThere: z.int() })
export type ImportResult = z.infer<typeof ImportResult>

/** Whether a server's API key is at hand, or none is needed. */
const key = z.enum(['known', 'missing', 'none'])

const amount = object({ tokens: z.number(), dollars: z.number() })

/** The judge in use and the configured models, by name. It has no room for an API key. */
export const ModelsView = object({
  judge: z.string(),
  /** Whether the judge needs no model. */
  offline: z.boolean(),
  /** The name of the model that phrases the interviewer's prompts; null where they are shown as written. */
  voice: z.string().nullable(),
  /** Where recorded speech is turned into text; null where only a browser could. */
  transcriber: object({
    /** With the port where it is not the usual one. */
    host: z.string(),
    /** Whether that is this machine. */
    here: z.boolean(),
    model: z.string(),
    key,
  }).nullable(),
  models: list(
    object({
      name: z.string(),
      provider: z.string(),
      model: z.string(),
      /** Whether the judge asks it. */
      used: z.boolean(),
      key,
    }),
  ),
  /** Null where no configured model could cost anything. */
  purse: object({
    /** The version of the prompt under which models judge. */
    prompt: z.string(),
    /** Today, in UTC. */
    spent: amount,
    budget: amount,
  }).nullable(),
})
export type ModelsView = z.infer<typeof ModelsView>

/** The words heard in a recording; empty if there are none. */
export const Transcription = object({ text: z.string() })
export type Transcription = z.infer<typeof Transcription>

export const ApiError = object({
  error: z
    .string()
    .describe('What kind of trouble: invalid, not-found, conflict, unavailable, too-large, bug.'),
  detail: z.string().describe('A sentence for a person: what was wrong and the way out.'),
  issues: list(z.looseObject({})).optional(),
})
