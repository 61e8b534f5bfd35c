import { createBreaker } from './breaker.ts'
import type { ModelSpec } from './config.ts'
import { UNANSWERED } from './failure.ts'
import type { Failure } from './failure.ts'
import { callAt, costOf, mostTokens } from './spend-ledger.ts'
import type { Cost, SpendLedger, Tokens } from './spend-ledger.ts'
import type { Surroundings } from './surroundings.ts'

/** A version of a prompt, and the values that fill it. */
export interface Purpose {
  readonly prompt: string
  readonly about: string
}

interface PlannedCall extends Purpose {
  /** Everything that is sent. */
  readonly texts: readonly string[]
  readonly outputTokens: number
}

type Outcome = Failure | 'said'

/** The calls of one model, with their cost and the circuit breaker. */
interface BookedCalls {
  /**
   * Whether a call may go out: not while the model is left alone. After a rest, one call may, and decides.
   */
  allowed(): boolean
  /**
   * Reserves the most that the call can cost, and gives back how to settle it; undefined when over budget.
   */
  book(call: PlannedCall): ((outcome: Outcome, tokens: Tokens | undefined) => void) | undefined
}

export function createBookedCalls({
  spec,
  ledger,
  surroundings,
}: {
  readonly spec: ModelSpec
  readonly ledger: SpendLedger
  readonly surroundings: Surroundings
}): BookedCalls {
  const breaker = createBreaker()
  return {
    allowed: () => breaker.allows(surroundings.now()),
    book({ texts, outputTokens, prompt, about }) {
      const startedMs = surroundings.now()
      const most = costOf(mostTokens(texts, outputTokens), spec)
      const id = ledger.reserve(callAt(startedMs, { model: spec.name, prompt, about }), most)
      if (id === undefined) return undefined
      return (outcome, tokens) => {
        const nowMs = surroundings.now()
        ledger.settle(id, { ...paidFor(outcome, tokens, most, spec), ms: nowMs - startedMs, outcome })
        breaker.note(outcome, nowMs)
      }
    },
  }
}

const BROKEN_OFF: ReadonlySet<Outcome> = new Set(['cut-off', 'too-slow', 'cancelled'])
const FREE: ReadonlySet<Outcome> = new Set([...UNANSWERED, 'key-refused', 'not-found', 'rejected'])

export function isFree(outcome: Outcome): boolean {
  return FREE.has(outcome)
}

/**
 * A call counts in full unless it is known to be free. So does a broken one, since its own count stopped
 * early.
 */
function paidFor(outcome: Outcome, tokens: Tokens | undefined, most: Cost, spec: ModelSpec): Cost {
  if (isFree(outcome)) return { tokens: 0, dollars: 0 }
  return tokens && !BROKEN_OFF.has(outcome) ? costOf(tokens, spec) : most
}
