import type { Failure } from './failure.ts'

const FAILURES_IN_A_ROW = 3
const REST_MS = 60_000

/** What says that a server is in trouble. A single bad answer does not, nor does a call that was cancelled. */
const TROUBLE: ReadonlySet<Failure> = new Set([
  'busy',
  'server-error',
  'unreachable',
  'too-slow',
  'cut-off',
  'key-refused',
  'not-found',
])

export interface Breaker {
  /** Whether a call may go out. After a rest, one may, and decides. */
  allows(nowMs: number): boolean
  note(outcome: Failure | 'said', nowMs: number): void
}

/** Leaves a model alone that has failed three times in a row, for a minute. */
export function createBreaker(): Breaker {
  let failed = 0
  let restsUntil = Number.NEGATIVE_INFINITY
  return {
    allows(nowMs) {
      if (failed < FAILURES_IN_A_ROW) return true
      if (nowMs < restsUntil) return false
      // The one that tries: others wait for what becomes of it.
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
