/** The views of language models: which judge, which voice, what they cost, and how a judge did when it was tried. */
import { z } from 'zod'
import { JudgeTrial } from '#domain'
import { list, object } from './shapes.ts'

/** Whether a server's API key is at hand, or none is needed. */
const key = z.enum(['known', 'missing', 'none'])

const amount = object({ tokens: z.number(), dollars: z.number() })
/** Dollars for a million tokens. */
const dollars = z.number().min(0).max(10_000)
const price = object({ input: dollars, output: dollars })

/** The judge in use and the configured models, by name. It has no room for an API key. */
export const ModelsView = object({
  judge: z.string(),
  /** Whether the judge needs no model. */
  offline: z.boolean(),
  /** `offline`, `routed`, or the name of the model that judges alone. */
  way: z.string(),
  /** Set where the environment and not the file says who judges, so that it cannot be changed here. */
  fixed: z.boolean(),
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
      /** Whether it runs on this machine. */
      here: z.boolean(),
      price: price.nullable(),
      key,
      /** Its latest trial under the prompt in use; null if there was none. */
      trial: JudgeTrial.nullable(),
      /** The cost of a trial in dollars: about, and at most. Null where nothing is paid. */
      trialCost: object({ about: z.number(), most: z.number() }).nullable(),
    }),
  ),
  /** The trial that runs, or the last one that could not be finished; null if there is neither. */
  trying: object({
    model: z.string(),
    done: z.int(),
    of: z.int(),
    /** Why it stopped before its end; null while it runs. */
    stopped: z.string().nullable(),
  }).nullable(),
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

/** The view where nothing is set up, but for the name of the judge. */
export const NO_MODELS: Omit<ModelsView, 'judge'> = {
  offline: true,
  way: 'offline',
  fixed: false,
  voice: null,
  transcriber: null,
  models: [],
  trying: null,
  purse: null,
}

/** Servers found on this machine that speak OpenAI's form. */
export const FoundServers = object({
  servers: list(
    object({
      kind: z.string(),
      baseUrl: z.string(),
      models: list(z.string()),
      transcribers: list(z.string()),
    }),
  ),
})
export type FoundServers = z.infer<typeof FoundServers>

/** A model to be added. Its key is kept in the file and never shown again. */
export const NewModel = object({
  provider: z.enum(['openai-compatible', 'openai', 'anthropic', 'google']),
  model: z.string().trim().min(1).max(100),
  baseUrl: z.string().trim().max(500).optional(),
  key: z.string().trim().min(1).max(1000).optional(),
  price: price.optional(),
})
export type NewModel = z.infer<typeof NewModel>

/** A transcriber to be used for dictation, in place of the present one. */
export const NewTranscriber = object({
  baseUrl: z.string().trim().max(500),
  model: z.string().trim().min(1).max(100),
  key: z.string().trim().min(1).max(1000).optional(),
  pricePerMinute: z.number().min(0).max(100).optional(),
})
export type NewTranscriber = z.infer<typeof NewTranscriber>

/** The judge, the voice, and the most to spend in a day; what is left out stays as it is. */
export const ModelsChoice = object({
  judge: z.string().max(60).optional(),
  voice: z.string().max(60).nullable().optional(),
  dollars: z.number().min(0).max(1000).optional(),
})
export type ModelsChoice = z.infer<typeof ModelsChoice>

/** The terms of a trial. */
export const TrialStart = object({
  /** Whether it judges alone from then on, if it does well enough. */
  adopt: z.boolean().default(false),
})

/** One small call to a model, in a line for a person. */
export const ModelTested = object({ works: z.boolean(), line: z.string() })
export type ModelTested = z.infer<typeof ModelTested>
