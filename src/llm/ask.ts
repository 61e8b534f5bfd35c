import { formOf } from './ask-once.ts'
import type { AskOnce, Request, ModelReply, Tokens } from './ask-once.ts'
import { createBreaker } from './breaker.ts'
import type { Failure } from './failure.ts'
import type { ModelSpec } from './config.ts'
import { callAt, costOf, mostTokens } from './spend-ledger.ts'
import type { Cost, SpendLedger } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'

export const MOST_TRIES = 3
const FIRST_WAIT_MS = 500
/** A server that asks for a longer wait than this is not waited for. */
const MOST_WAIT_MS = 20_000

/** What may be tried again: nothing was answered, so nothing was paid. */
const AGAIN: ReadonlySet<Failure> = new Set(['busy', 'server-error', 'unreachable'])

const BROKEN_OFF: ReadonlySet<Failure | 'said'> = new Set(['cut-off', 'too-slow', 'cancelled'])

/** What is asked, under which version of which prompt, about what. */
export interface Purpose {
  readonly prompt: string
  readonly about: string
}

export type Ask = <T>(request: Request<T>, purpose: Purpose, signal: AbortSignal) => Promise<ModelReply<T>>

interface Parts {
  readonly spec: ModelSpec
  readonly once: AskOnce
  readonly ledger: SpendLedger
  readonly surroundings: Surroundings
}

/**
 * Calls of one model with patience and a purse: each try is reserved in the ledger before it goes out; a busy or failing
 * server is asked again after a while, with jitter; one that keeps failing is left alone.
 */
export function createAsk({ spec, once, ledger: record, surroundings }: Parts): Ask {
  const breaker = createBreaker()

  const tryOnce = async <T>(
    request: Request<T>,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<ModelReply<T>> => {
    const startedMs = surroundings.now()
    const most = costOf(
      mostTokens([request.system, request.prompt, JSON.stringify(formOf(request.schema))], spec.outputTokens),
      spec,
    )
    const id = record.reserve(callAt(startedMs, { model: spec.name, ...purpose }), most)
    if (id === undefined) return { kind: 'failed', because: 'over-budget' }
    const said = await once(request, signal)
    const nowMs = surroundings.now()
    const outcome = said.kind === 'said' ? 'said' : said.because
    record.settle(id, { ...paidFor(outcome, said.tokens, most, spec), ms: nowMs - startedMs, outcome })
    breaker.note(outcome, nowMs)
    return said
  }

  return async (request, purpose, signal) => {
    for (let tries = 1; ; tries += 1) {
      if (signal.aborted) return { kind: 'failed', because: 'cancelled' }
      if (!breaker.allows(surroundings.now())) return { kind: 'failed', because: 'resting' }
      const said = await tryOnce(request, purpose, signal)
      if (said.kind === 'said' || !AGAIN.has(said.because) || tries === MOST_TRIES) return said
      // Full jitter would retry at once now and then; half of it does not (Brooker 2015).
      const backoffMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + surroundings.random() / 2)
      const waitMs = Math.max(said.retryAfterMs ?? 0, backoffMs)
      if (waitMs > MOST_WAIT_MS) return said
      await surroundings.wait(waitMs, signal)
    }
  }
}

/** What is not known to be free is counted in full, and so is what broke off, whatever it had counted until then. */
export function paidFor(
  outcome: Failure | 'said',
  tokens: Tokens | undefined,
  most: Cost,
  spec: ModelSpec,
): Cost {
  if (isFree(outcome)) return { tokens: 0, dollars: 0 }
  return tokens && !BROKEN_OFF.has(outcome) ? costOf(tokens, spec) : most
}

function isFree(outcome: Failure | 'said'): boolean {
  return (
    outcome !== 'said' &&
    (AGAIN.has(outcome) || outcome === 'key-refused' || outcome === 'not-found' || outcome === 'rejected')
  )
}
