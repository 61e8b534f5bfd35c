import { dayOfMs } from '#domain'
import type { Day } from '#domain'
import type { Tokens } from './ask-once.ts'
import type { ModelSpec } from './config.ts'

/** What a call may use, and in the end what it did. */
export interface Cost {
  readonly tokens: number
  readonly dollars: number
}

/** One call: what for, of whom, under which prompt. No words of question, answer or key. */
export interface Call {
  readonly atMs: number
  readonly day: Day
  readonly model: string
  readonly prompt: string
  /** The question, and the fingerprint of what was asked: the attempts with this answer. */
  readonly about: string
}

export interface SettledCall extends Cost {
  readonly ms: number
  readonly outcome: string
}

/**
 * What was spent, and the budget of a day. Before a call its largest cost is reserved, so that the budget holds however
 * many calls run at once; afterwards what it did cost takes the place of the reservation. A call that is never settled,
 * since the process died, stays counted in full.
 */
export interface SpendLedger {
  /** A number for `settle`, or nothing when the budget has no room for the call. */
  reserve(call: Call, most: Cost): number | undefined
  settle(id: number, settled: SettledCall): void
  spent(day: Day): Cost
}

export type Budget = Cost

/** A ledger that lasts as long as the process. */
export function createSpendLedger(budget: Budget): SpendLedger {
  const lines: (Cost & { readonly day: Day })[] = []
  const spent = (day: Day) => sum(lines.filter(line => line.day === day))
  return {
    reserve({ day }, most) {
      return hasRoom(budget, spent(day), most) ? lines.push({ day, ...most }) - 1 : undefined
    },
    settle(id, { tokens, dollars }) {
      const line = lines[id]
      if (line) lines[id] = { ...line, tokens, dollars }
    },
    spent,
  }
}

export function hasRoom(budget: Budget, spent: Cost, most: Cost): boolean {
  return spent.tokens + most.tokens <= budget.tokens && spent.dollars + most.dollars <= budget.dollars
}

export function sum(costs: readonly Cost[]): Cost {
  return {
    tokens: costs.reduce((s, c) => s + c.tokens, 0),
    dollars: costs.reduce((s, c) => s + c.dollars, 0),
  }
}

export function costOf({ input, output }: Tokens, { price }: Pick<ModelSpec, 'price'>): Cost {
  return {
    tokens: input + output,
    dollars: (input * (price?.input ?? 0) + output * (price?.output ?? 0)) / 1e6,
  }
}

/** What a provider puts around a prompt: roles, tools, the form of the answer besides its schema. */
const AROUND = 500

/** The most that a call can use: no token is shorter than a byte, and the model is told when to stop. */
export function mostTokens(texts: readonly string[], outputTokens: number): Tokens {
  const bytes = texts.reduce((total, text) => total + new TextEncoder().encode(text).length, 0)
  return { input: bytes + AROUND, output: outputTokens }
}

export function callAt(atMs: number, rest: Omit<Call, 'atMs' | 'day'>): Call {
  return { atMs, day: dayOfMs(atMs), ...rest }
}
