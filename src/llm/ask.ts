import { formOf } from './ask-once.ts'
import type { AskOnce, Request, ModelReply } from './ask-once.ts'
import { createBookedCalls } from './booked-calls.ts'
import type { Purpose } from './booked-calls.ts'
import { UNANSWERED } from './failure.ts'
import type { ModelSpec } from './config.ts'
import type { SpendLedger } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'

const MAX_TRIES = 3
const FIRST_WAIT_MS = 500
/** A server that asks for a longer wait is not asked again. */
const MAX_WAIT_MS = 20_000

export type Ask = <T>(request: Request<T>, purpose: Purpose, signal: AbortSignal) => Promise<ModelReply<T>>

interface Parts {
  readonly spec: ModelSpec
  readonly once: AskOnce
  readonly ledger: SpendLedger
  readonly surroundings: Surroundings
}

/**
 * Calls of one model, each try booked ahead. A busy or failing server is asked again with backoff and jitter;
 * a server that keeps failing is left alone.
 */
export function createAsk({ spec, once, ledger, surroundings }: Parts): Ask {
  const calls = createBookedCalls({ spec, ledger, surroundings })

  const tryOnce = async <T>(
    request: Request<T>,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<ModelReply<T>> => {
    const texts = [request.system, request.prompt, JSON.stringify(formOf(request.schema))]
    const settle = calls.book({ ...purpose, texts, outputTokens: spec.outputTokens })
    if (!settle) return { kind: 'failed', because: 'over-budget' }
    const reply = await once(request, signal)
    settle(reply.kind === 'said' ? 'said' : reply.because, reply.tokens)
    return reply
  }

  return async (request, purpose, signal) => {
    for (let tries = 1; ; tries += 1) {
      if (signal.aborted) return { kind: 'failed', because: 'cancelled' }
      if (!calls.allowed()) return { kind: 'failed', because: 'resting' }
      const reply = await tryOnce(request, purpose, signal)
      if (reply.kind === 'said' || !UNANSWERED.has(reply.because) || tries === MAX_TRIES) return reply
      // Full jitter would sometimes retry at once; half of it does not (Brooker 2015).
      const backoffMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + surroundings.random() / 2)
      const waitMs = Math.max(reply.retryAfterMs ?? 0, backoffMs)
      if (waitMs > MAX_WAIT_MS) return reply
      await surroundings.wait(waitMs, signal)
    }
  }
}
