import type { Failure } from './failure.ts'

const FAILURES_IN_A_ROW = 3
const REST_MS = 60_000

/** Failures that show a server in trouble. A bad answer is none, and neither is a cancelled call. */
const TROUBLE: ReadonlySet<Failure> = new Set([
  'busy',
  'server-error',
  'unreachable',
  'too-slow',
  'cut-off',
  'key-refused',
  'not-found',
])

interface Breaker {
  /** Whether a call may go out. After a rest one call may, and its outcome decides. */
  allows(nowMs: number): boolean
  note(outcome: Failure | 'said', nowMs: number): void
}

/** A circuit breaker: a model that failed three times in a row is left alone for a minute. */
export function createBreaker(): Breaker {
  let failed = 0
  let restsUntil = Number.NEGATIVE_INFINITY
  return {
    allows(nowMs) {
      if (failed < FAILURES_IN_A_ROW) return true
      if (nowMs < restsUntil) return false
      // This call tries; others wait for its outcome.
      restsUntil = nowMs + REST_MS
      return true
    },
    note(outcome, nowMs) {
      if (outcome === 'cancelled' || outcome === 'over-budget') return
      if (outcome === 'said' || !TROUBLE.has(outcome)) failed = 0
      else {
        failed += 1
        restsUntil = nowMs + REST_MS
      }
    },
  }
}
