import { z } from 'zod'
import { CONNECTION, TWO_KEYS, keyIn } from './connection.ts'
import type { Environment } from './connection.ts'
import { TranscriberEntry, voicePlaceOf } from './transcriber-config.ts'
import type { TranscriberSpec } from './transcriber-config.ts'

const PROVIDERS = ['openai-compatible', 'openai', 'anthropic', 'google'] as const

const Name = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a name is of small letters, digits and hyphens, at most 40')
/** Dollars for a million tokens. */
const price = z.number().min(0).max(10_000)

const Model = z
  .strictObject({
    provider: z.enum(PROVIDERS),
    /** The provider's name for it. */
    model: z.string().min(1).max(100),
    ...CONNECTION,
    baseUrl: CONNECTION.baseUrl.optional(),
    /** The way in which the model is held to the form of its answer. */
    structured: z.enum(['schema', 'json', 'tool']).default('schema'),
    stream: z.boolean().default(false),
    votes: z.int().min(1).max(9).default(1),
    timeoutSeconds: z.number().positive().max(600).default(60),
    /** The most it may write, reasoning included. */
    outputTokens: z.int().min(100).max(64_000).default(4000),
    price: z.strictObject({ input: price, output: price }).optional(),
  })
  .superRefine(({ provider, baseUrl, price: stated, key, keyFrom }, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (provider === 'openai-compatible' && baseUrl === undefined)
      wrong(
        'baseUrl',
        'an openai-compatible model needs the address of its server, such as http://127.0.0.1:11434/v1',
      )
    if (provider !== 'openai-compatible' && stated === undefined)
      wrong('price', 'say the dollars for a million tokens, as {input: 1, output: 4}, or no budget can hold')
    if (key !== undefined && keyFrom !== undefined) wrong('keyFrom', TWO_KEYS)
  })

/** The file `models.yaml`. All of it is optional, and without it Viva asks no model. */
export const ModelsFile = z
  .strictObject({
    /** `offline`, `routed`, or the name of a model that judges alone. */
    judge: z.string().max(60).default('offline'),
    /** The model that phrases the interviewer's prompts; without it they are shown as written. */
    voice: Name.optional(),
    /** Turns speech into text; without it the browser does, if it can. */
    transcriber: TranscriberEntry.optional(),
    /** The models that a routed judge asks, small ones first. */
    route: z.array(Name).max(4).optional(),
    /** A finding below this confidence goes on to the next judge. */
    sureFrom: z.number().min(0).max(1).default(0.7),
    /** The version of the judge's prompt; the default one if absent. */
    prompt: z.string().max(20).optional(),
    /** The most to spend in a day (UTC). */
    budget: z
      .strictObject({ dollars: z.number().min(0).default(1), tokens: z.int().min(0).default(5_000_000) })
      .default({ dollars: 1, tokens: 5_000_000 }),
    models: z.record(Name, Model).default({}),
  })
  .superRefine(({ judge, voice, route, models }, context) => {
    const known = Object.keys(models)
    const wrong = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    if (judge === 'routed' && known.length === 0)
      wrong(['judge'], 'a routed judge needs a model under "models"')
    if (judge !== 'offline' && judge !== 'routed' && !known.includes(judge))
      wrong(['judge'], '"offline", "routed", or the name of a model under "models"')
    if (voice !== undefined && !known.includes(voice))
      wrong(['voice'], 'no model of this name stands under "models"')
    route?.forEach((name, i) => {
      if (!known.includes(name)) wrong(['route', i], 'no model of this name stands under "models"')
    })
  })
export type ModelsFile = z.infer<typeof ModelsFile>

/** A model without its key, safe for everything but the call itself. */
export type ModelSpec = Omit<z.infer<typeof Model>, 'key'> & { readonly name: string }

/** Whether a model runs on this machine, so that nothing leaves it and nothing is paid. */
export function isHere({ baseUrl }: Pick<ModelSpec, 'baseUrl'>): boolean {
  return baseUrl !== undefined && URL.canParse(baseUrl) && voicePlaceOf(baseUrl).here
}

export interface ModelsConfig extends Omit<ModelsFile, 'models' | 'route' | 'transcriber'> {
  readonly models: readonly ModelSpec[]
  readonly route: readonly ModelSpec[]
  /** Whether the file names the route; without it all models are on it. */
  readonly routeNamed: boolean
  readonly transcriber?: TranscriberSpec | undefined
}

/** The name of the transcriber among the keys and in the ledger. No model can have it. */
export const TRANSCRIBER = 'the transcriber'

/** Splits the file into the keys, which only a call may see, and the rest, which may be shown. */
export function splitKeys(
  { models, route, transcriber, ...rest }: ModelsFile,
  environment: Environment,
): { readonly config: ModelsConfig; readonly keys: ReadonlyMap<string, string> } {
  const keys = new Map<string, string>()
  const specs = Object.entries(models).map(([name, { key, ...spec }]): ModelSpec => {
    const found = keyIn({ key, ...spec }, environment)
    if (found) keys.set(name, found)
    return { name, ...spec }
  })
  const listener = transcriber && partedFrom(transcriber, environment)
  if (listener?.key) keys.set(TRANSCRIBER, listener.key)
  return {
    config: {
      ...rest,
      transcriber: listener?.spec,
      models: specs,
      routeNamed: route !== undefined,
      route: route ? route.flatMap(name => specs.filter(spec => spec.name === name)) : specs,
    },
    keys,
  }
}

function partedFrom({ key, ...spec }: z.infer<typeof TranscriberEntry>, environment: Environment) {
  return { spec: spec satisfies TranscriberSpec, key: keyIn({ key, ...spec }, environment) }
}

/**
 * Lays the environment over a file: `VIVA_MODEL=openai-compatible:qwen3:8b` adds a model named `environment`,
 * and `VIVA_JUDGE` names the judge.
 */
export function overlay(
  file: Readonly<Record<string, unknown>>,
  environment: Environment,
): Record<string, unknown> {
  const { VIVA_MODEL, VIVA_MODEL_URL, VIVA_MODEL_KEY, VIVA_MODEL_PRICE, VIVA_JUDGE } = environment
  const merged = { ...file }
  if (VIVA_MODEL) {
    const [provider = '', ...model] = VIVA_MODEL.split(':')
    const [input, output] = (VIVA_MODEL_PRICE ?? '').split(/[\s/]+/).map(Number)
    merged['models'] = {
      ...(isRecord(file['models']) ? file['models'] : {}),
      environment: {
        provider,
        model: model.join(':'),
        ...(VIVA_MODEL_URL ? { baseUrl: VIVA_MODEL_URL } : {}),
        ...(VIVA_MODEL_KEY ? { keyFrom: 'VIVA_MODEL_KEY' } : {}),
        ...(VIVA_MODEL_PRICE ? { price: { input, output } } : {}),
      },
    }
  }
  if (VIVA_JUDGE) merged['judge'] = VIVA_JUDGE
  return merged
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
