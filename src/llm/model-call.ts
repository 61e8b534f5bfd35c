import type { LanguageModel } from 'ai'
import type { ModelSpec } from './config.ts'
import { failureIn } from './failure.ts'
import type { Failure } from './failure.ts'
import { openModel } from './open-model.ts'
import type { Tokens } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'

export interface FailedCall {
  readonly kind: 'failed'
  readonly because: Failure
  readonly tokens?: Tokens | undefined
  readonly retryAfterMs?: number | undefined
}

/** One call of one model, opened: the part that calls for a form and for plain words share. */
export interface ModelCall {
  readonly sdk: typeof import('ai')
  /** For the library: no retries of its own, and an end to the time. */
  readonly settings: {
    readonly model: LanguageModel
    readonly maxRetries: 0
    readonly abortSignal: AbortSignal
    readonly onError: (event: { readonly error: unknown }) => void
  }
  /** Throws the error that broke the stream, if any: the library reports it by `onError` alone. */
  throwIfBroken(): void
  /** The failure that a thrown error stands for. */
  failed(error: unknown, tokens: Tokens | undefined): FailedCall
  /** The text that the model wrote instead, where an error was thrown since it did not keep to the form. */
  saidInstead(error: unknown): string | undefined
  close(): void
}

/** Loads the library and the model; undefined if the model cannot be loaded. */
export async function openCall(
  { spec, key, surroundings }: CallParts,
  ms: number,
  signal: AbortSignal,
): Promise<ModelCall | undefined> {
  const sdk = await import('ai')
  // The library would print its warnings, which may quote the prompt.
  globalThis.AI_SDK_LOG_WARNINGS = false
  const model = await openModel(spec, key, surroundings).catch(() => undefined)
  if (!model) return undefined
  // The time begins here, since loading is not the model's work.
  const { signal: within, done } = timed(ms, signal, surroundings)
  let broken: unknown
  return {
    sdk,
    settings: {
      model,
      maxRetries: 0,
      abortSignal: within,
      onError: ({ error }) => void (broken = error),
    },
    throwIfBroken() {
      if (broken !== undefined) throw broken
    },
    failed(error, tokens) {
      if (signal.aborted) return { kind: 'failed', because: 'cancelled', tokens }
      if (within.aborted) return { kind: 'failed', because: 'too-slow', tokens }
      return {
        ...failureIn(broken ?? error, sdk, surroundings.now()),
        tokens: tokens ?? (sdk.NoObjectGeneratedError.isInstance(error) ? tokensIn(error.usage) : undefined),
      }
    },
    saidInstead: error => textIn(broken ?? error, sdk),
    close: done,
  }
}

function textIn(error: unknown, sdk: ModelCall['sdk']): string | undefined {
  if (sdk.NoObjectGeneratedError.isInstance(error)) return error.text
  if (!sdk.ToolChoiceViolationError.isInstance(error)) return undefined
  return error.content.map(part => (part.type === 'text' ? part.text : '')).join('')
}

export interface CallParts {
  readonly spec: ModelSpec
  readonly key: string | undefined
  readonly surroundings: Surroundings
}

export function tokensIn(
  usage: { readonly inputTokens: number | undefined; readonly outputTokens: number | undefined } | undefined,
): Tokens | undefined {
  // A server that does not count reports no input at all, or figures that no call can have used.
  return usage?.inputTokens &&
    isPlausible(usage.inputTokens) &&
    usage.outputTokens !== undefined &&
    isPlausible(usage.outputTokens)
    ? { input: usage.inputTokens, output: usage.outputTokens }
    : undefined
}

/** More than any model reads or writes at once. */
const MOST_TOKENS = 10_000_000

function isPlausible(tokens: number): boolean {
  return Number.isInteger(tokens) && tokens >= 0 && tokens <= MOST_TOKENS
}

/** A signal that ends with the caller's, or when the time is up. */
export function timed(ms: number, signal: AbortSignal, { wait }: Surroundings) {
  const late = new AbortController()
  const over = new AbortController()
  void wait(ms, over.signal).then(() => over.signal.aborted || late.abort())
  return { signal: AbortSignal.any([signal, late.signal]), done: () => over.abort() }
}
