import { z } from 'zod'
import type { ToolSet } from 'ai'
import type { ModelSpec } from './config.ts'
import { failureIn, unfinished } from './failure.ts'
import type { Failure } from './failure.ts'
import { openModel } from './open-model.ts'
import type { Surroundings } from './surroundings.ts'

/** What a model is asked. Its answer must fit the schema and be nothing else. */
export interface Request<T> {
  readonly system: string
  readonly prompt: string
  readonly schema: z.ZodType<T>
  readonly temperature: number
}

export interface Tokens {
  readonly input: number
  readonly output: number
}

/** What a provider wrote is never passed on: it may hold the key or the answer. */
export type ModelReply<T> =
  | { readonly kind: 'said'; readonly value: T; readonly tokens: Tokens | undefined }
  | {
      readonly kind: 'failed'
      readonly because: Failure
      readonly tokens?: Tokens | undefined
      readonly retryAfterMs?: number | undefined
    }

export type AskOnce = <T>(request: Request<T>, signal: AbortSignal) => Promise<ModelReply<T>>

/** One call of one model, without patience: whatever goes wrong is a failure by a word of ours. */
export function createAskOnce(spec: ModelSpec, key: string | undefined, surroundings: Surroundings): AskOnce {
  return async (request, signal) => {
    const sdk = await import('ai')
    // The library would print its warnings, and they may quote what was asked.
    globalThis.AI_SDK_LOG_WARNINGS = false
    // Loading is not the model's time.
    const model = await openModel(spec, key, surroundings).catch(() => undefined)
    if (!model) return { kind: 'failed', because: 'rejected' }
    const { signal: within, done } = timed(spec.timeoutSeconds * 1000, signal, surroundings)
    let streamed: unknown
    const call = {
      model,
      instructions: request.system,
      prompt: request.prompt,
      temperature: request.temperature,
      maxOutputTokens: spec.outputTokens,
      maxRetries: 0,
      abortSignal: within,
      onError: ({ error }: { readonly error: unknown }) => void (streamed = error),
    }
    let tokens: Tokens | undefined
    try {
      const form = sdk.jsonSchema<unknown>(formOf(request.schema))
      const held =
        spec.structured === 'tool'
          ? {
              tools: {
                answer: sdk.tool({ description: 'Gives the whole answer.', inputSchema: form }),
              } as unknown as ToolSet /* Its types are not written for exact optional properties. */,
              toolChoice: { type: 'tool', toolName: 'answer' } as const,
            }
          : { output: spec.structured === 'json' ? sdk.Output.json() : sdk.Output.object({ schema: form }) }
      const result = spec.stream
        ? sdk.streamText({ ...call, ...held })
        : await sdk.generateText({ ...call, ...held })
      tokens = tokensIn(await result.usage)
      if (streamed !== undefined) throw streamed
      const because = unfinished(await result.finishReason)
      if (because) return { kind: 'failed', because, tokens }
      const parsed = request.schema.safeParse(
        spec.structured === 'tool' ? (await result.toolCalls)[0]?.input : await result.output,
      )
      return parsed.success
        ? { kind: 'said', value: parsed.data, tokens }
        : { kind: 'failed', because: 'malformed', tokens }
    } catch (error) {
      if (signal.aborted) return { kind: 'failed', because: 'cancelled', tokens }
      if (within.aborted) return { kind: 'failed', because: 'too-slow', tokens }
      return {
        ...failureIn(streamed ?? error, sdk, surroundings.now()),
        tokens: tokens ?? (sdk.NoObjectGeneratedError.isInstance(error) ? tokensIn(error.usage) : undefined),
      }
    } finally {
      done()
    }
  }
}

export function tokensIn(
  usage: { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined } | undefined,
): Tokens | undefined {
  // Nothing at all is what a server says that does not count.
  return usage?.inputTokens && usage.outputTokens !== undefined
    ? { input: usage.inputTokens, output: usage.outputTokens }
    : undefined
}

/** The schema as servers take it: not all of them know ranges, and what they send is parsed here in any case. */
export function formOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum
      delete jsonSchema.maximum
      delete jsonSchema.$schema
    },
  })
}

/** A signal that ends with the caller's, or when the time is up. */
export function timed(ms: number, signal: AbortSignal, { wait }: Surroundings) {
  const late = new AbortController()
  const over = new AbortController()
  void wait(ms, over.signal).then(() => over.signal.aborted || late.abort())
  return { signal: AbortSignal.any([signal, late.signal]), done: () => over.abort() }
}
