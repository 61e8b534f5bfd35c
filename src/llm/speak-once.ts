import { timed, tokensIn } from './ask-once.ts'
import type { Tokens } from './ask-once.ts'
import type { ModelSpec } from './config.ts'
import { failureIn, unfinished } from './failure.ts'
import type { Failure } from './failure.ts'
import { openModel } from './open-model.ts'
import type { Surroundings } from './surroundings.ts'

export interface Speech {
  readonly system: string
  readonly prompt: string
  readonly temperature: number
  readonly outputTokens: number
  /** How long all of it may take. */
  readonly ms: number
}

export interface Spoken {
  readonly outcome: Failure | 'said'
  readonly tokens?: Tokens | undefined
}

/** Pieces of text as they come; at the end, what became of the call. Whoever stops reading ends the call. */
export type SpeakOnce = (speech: Speech, signal: AbortSignal) => AsyncGenerator<string, Spoken>

/** One streamed call of one model for plain words, without patience. */
export function createSpeakOnce(
  spec: ModelSpec,
  key: string | undefined,
  surroundings: Surroundings,
): SpeakOnce {
  return async function* ({ system, prompt, temperature, outputTokens, ms }, signal) {
    const sdk = await import('ai')
    // As in `ask-once.ts`: the library's warnings may quote what was said.
    globalThis.AI_SDK_LOG_WARNINGS = false
    const model = await openModel(spec, key, surroundings).catch(() => undefined)
    if (!model) return { outcome: 'rejected' }
    const left = new AbortController()
    const { signal: within, done } = timed(ms, AbortSignal.any([signal, left.signal]), surroundings)
    let streamed: unknown
    let tokens: Tokens | undefined
    try {
      const result = sdk.streamText({
        model,
        prompt,
        temperature,
        instructions: system,
        maxOutputTokens: outputTokens,
        maxRetries: 0,
        abortSignal: within,
        onError: ({ error }) => void (streamed = error),
      })
      // Text alone: what a model thinks before it speaks is left out.
      for await (const piece of result.textStream) yield piece
      if (streamed !== undefined) throw streamed
      tokens = tokensIn(await result.usage)
      return { outcome: unfinished(await result.finishReason) ?? 'said', tokens }
    } catch (error) {
      if (signal.aborted) return { outcome: 'cancelled' }
      if (within.aborted) return { outcome: 'too-slow' }
      return { outcome: failureIn(streamed ?? error, sdk, surroundings.now()).because, tokens }
    } finally {
      left.abort()
      done()
    }
  }
}
