import { dayOfMs } from '#domain'
import type { Day } from '#domain'
import type { ModelSpec } from './config.ts'

export interface Tokens {
  readonly input: number
  readonly output: number
}

/** The cost of a call: its upper bound, and in the end its actual value. */
export interface Cost {
  readonly tokens: number
  readonly dollars: number
}

/** One call, without words of the question, the answer or the key. */
interface Call {
  readonly atMs: number
  readonly day: Day
  readonly model: string
  readonly prompt: string
  /** The question, and the fingerprint of the request, which matches it with attempts. */
  readonly about: string
}

export interface SettledCall extends Cost {
  readonly ms: number
  readonly outcome: string
}

/**
 * The spending, and the budget of a day. The largest cost of a call is reserved first, so that the budget
 * holds for any number of concurrent calls. Afterwards the actual cost replaces it. A call that is never
 * settled, since the process died, stays counted in full.
 */
export interface SpendLedger {
  /** A number for `settle`; undefined when the budget has no room for the call. */
  reserve(call: Call, most: Cost): number | undefined
  settle(id: number, settled: SettledCall): void
  spent(day: Day): Cost
}

export type Budget = Cost

export function hasRoom(budget: Budget, spent: Cost, most: Cost): boolean {
  return spent.tokens + most.tokens <= budget.tokens && spent.dollars + most.dollars <= budget.dollars
}

export function costOf({ input, output }: Tokens, { price }: Pick<ModelSpec, 'price'>): Cost {
  return {
    tokens: input + output,
    dollars: (input * (price?.input ?? 0) + output * (price?.output ?? 0)) / 1e6,
  }
}

/** Tokens that a provider adds to a prompt: roles, tools, the form of the answer besides its schema. */
const OVERHEAD = 500

/** The most that a call can use: no token is shorter than a byte, and the output is capped. */
export function mostTokens(texts: readonly string[], outputTokens: number): Tokens {
  const bytes = texts.reduce((total, text) => total + new TextEncoder().encode(text).length, 0)
  return { input: bytes + OVERHEAD, output: outputTokens }
}

export function callAt(atMs: number, rest: Omit<Call, 'atMs' | 'day'>): Call {
  return { atMs, day: dayOfMs(atMs), ...rest }
}
