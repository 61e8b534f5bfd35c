import { z } from 'zod'
import type { ToolSet } from 'ai'
import { unfinished } from './failure.ts'
import { openCall, tokensIn } from './model-call.ts'
import { insideToolCall, objectIn } from './object-in.ts'
import type { CallParts, FailedCall, ModelCall } from './model-call.ts'
import type { ModelSpec } from './config.ts'
import type { Tokens } from './spend-ledger.ts'

/** A prompt whose answer must fit the schema and be nothing else. */
export interface Request<T> {
  readonly system: string
  readonly prompt: string
  readonly schema: z.ZodType<T>
  readonly temperature: number
}

/** A provider's own words are never passed on, since they may hold the key or the answer. */
export type ModelReply<T> =
  | { readonly kind: 'said'; readonly value: T; readonly tokens: Tokens | undefined }
  | FailedCall

export type AskOnce = <T>(request: Request<T>, signal: AbortSignal) => Promise<ModelReply<T>>

/** One call of one model, without retries. Every error becomes a failure in our own words. */
export function createAskOnce(parts: CallParts): AskOnce {
  const { spec } = parts
  return async (request, signal) => {
    const call = await openCall(parts, spec.timeoutSeconds * 1000, signal)
    if (!call) return { kind: 'failed', because: 'rejected' }
    let tokens: Tokens | undefined
    try {
      const settings = {
        ...call.settings,
        ...formSettings(request.schema, spec, call.sdk),
        instructions: request.system,
        prompt: request.prompt,
        temperature: request.temperature,
        maxOutputTokens: spec.outputTokens,
      }
      const result = spec.stream ? call.sdk.streamText(settings) : await call.sdk.generateText(settings)
      tokens = tokensIn(await result.usage)
      call.throwIfBroken()
      const because = unfinished(await result.finishReason)
      if (because) return { kind: 'failed', because, tokens }
      return said(
        request,
        spec.structured === 'tool'
          ? ((await result.toolCalls)[0]?.input ?? objectIn(await result.text))
          : await result.output,
        tokens,
      )
    } catch (error) {
      const failed = call.failed(error, tokens)
      const dressed = failed.because === 'malformed' ? call.saidInstead(error) : undefined
      return dressed === undefined ? failed : said(request, objectIn(dressed), failed.tokens)
    } finally {
      call.close()
    }
  }
}

function said<T>({ schema }: Request<T>, value: unknown, tokens: Tokens | undefined): ModelReply<T> {
  const parsed = [value, insideToolCall(value)].map(each => schema.safeParse(each)).find(each => each.success)
  return parsed
    ? { kind: 'said', value: parsed.data, tokens }
    : { kind: 'failed', because: 'malformed', tokens }
}

/** The settings that hold the model to the form: a tool's input, any JSON, or JSON by a schema. */
function formSettings(schema: z.ZodType, { structured }: ModelSpec, sdk: ModelCall['sdk']) {
  const form = sdk.jsonSchema<unknown>(formOf(schema))
  if (structured !== 'tool')
    return { output: structured === 'json' ? sdk.Output.json() : sdk.Output.object({ schema: form }) }
  return {
    tools: {
      answer: sdk.tool({ description: 'Gives the whole answer.', inputSchema: form }),
    } as unknown as ToolSet /* Its types are not written for exact optional properties. */,
    toolChoice: { type: 'tool', toolName: 'answer' } as const,
  }
}

/** The schema in a form that every server takes. Not all know ranges; answers are parsed here in any case. */
export function formOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum
      delete jsonSchema.maximum
      delete jsonSchema.$schema
    },
  })
}
