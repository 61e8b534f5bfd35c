import { unfinished } from './failure.ts'
import type { Failure } from './failure.ts'
import { openCall, tokensIn } from './model-call.ts'
import type { CallParts } from './model-call.ts'
import type { Tokens } from './spend-ledger.ts'

interface Speech {
  readonly system: string
  readonly prompt: string
  readonly temperature: number
  readonly outputTokens: number
  /** The limit for all of it. */
  readonly ms: number
}

export interface Spoken {
  readonly outcome: Failure | 'said'
  readonly tokens?: Tokens | undefined
}

/** Pieces of text as they arrive, and at the end the outcome. The call ends when its reader stops reading. */
export type SpeakOnce = (speech: Speech, signal: AbortSignal) => AsyncGenerator<string, Spoken>

/** One streamed call of one model for plain words, without retries. */
export function createSpeakOnce(parts: CallParts): SpeakOnce {
  return async function* ({ system, prompt, temperature, outputTokens, ms }, signal) {
    const left = new AbortController()
    const call = await openCall(parts, ms, AbortSignal.any([signal, left.signal]))
    if (!call) return { outcome: 'rejected' }
    let tokens: Tokens | undefined
    try {
      const result = call.sdk.streamText({
        ...call.settings,
        instructions: system,
        prompt,
        temperature,
        maxOutputTokens: outputTokens,
      })
      // The text alone, without a model's reasoning.
      for await (const piece of result.textStream) yield piece
      call.throwIfBroken()
      tokens = tokensIn(await result.usage)
      return { outcome: unfinished(await result.finishReason) ?? 'said', tokens }
    } catch (error) {
      const failed = call.failed(error, tokens)
      return { outcome: failed.because, tokens: failed.tokens }
    } finally {
      left.abort()
      call.close()
    }
  }
}
