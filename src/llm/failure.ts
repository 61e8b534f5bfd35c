import { httpDate } from '#domain'

/**
 * Everything that can go wrong with a call, in our own words: a provider's may hold the key or the answer.
 */
export const FAILURES = {
  'key-refused': 'the key was refused',
  'not-found': 'the server knows no such model or address',
  rejected: 'the server refused the request',
  busy: 'the server is busy or a limit is reached',
  'server-error': 'the server failed',
  unreachable: 'nothing answers at the address',
  'too-slow': 'it took too long',
  'cut-off': 'the answer was cut off',
  malformed: 'the answer does not have the form that was asked for',
  declined: 'the model declined to answer',
  cancelled: 'it was cancelled',
  'over-budget': 'the budget of the day is spent',
  resting: 'it failed several times and is left alone for a while',
} as const
export type Failure = keyof typeof FAILURES

/** Failures without an answer: such a call costs nothing and may be tried again. */
export const UNANSWERED: ReadonlySet<Failure> = new Set(['busy', 'server-error', 'unreachable'])

/** The failure behind a reply that broke off. */
export function unfinished(reason: string | undefined): Failure | undefined {
  return reason === 'content-filter' ? 'declined' : reason === 'length' ? 'cut-off' : undefined
}

/** The failure that an error of the library stands for. */
export function failureIn(
  error: unknown,
  sdk: typeof import('ai'),
  nowMs: number,
): { readonly kind: 'failed'; readonly because: Failure; readonly retryAfterMs?: number | undefined } {
  if (sdk.NoObjectGeneratedError.isInstance(error) || sdk.ToolChoiceViolationError.isInstance(error))
    return { kind: 'failed', because: unfinished(error.finishReason) ?? 'malformed' }
  if (!sdk.APICallError.isInstance(error)) {
    // A body that ends early is a network error; an answer in the wrong form is one of the library's.
    return {
      kind: 'failed',
      because:
        error instanceof TypeError || sdk.NoOutputGeneratedError.isInstance(error) ? 'cut-off' : 'malformed',
    }
  }
  const { statusCode: status, responseHeaders } = error
  if (status === undefined) return { kind: 'failed', because: neverSent(error) ? 'unreachable' : 'cut-off' }
  if (status < 300)
    return { kind: 'failed', because: /JSON|valid/i.test(error.message) ? 'malformed' : 'cut-off' }
  const because = failureOfStatus(status)
  if (because !== 'busy') return { kind: 'failed', because }
  return { kind: 'failed', because, retryAfterMs: retryAfter(responseHeaders?.['retry-after'], nowMs) }
}

/** The failure that an HTTP status stands for. */
export function failureOfStatus(status: number): Failure {
  if (status === 401 || status === 403) return 'key-refused'
  if (status === 404) return 'not-found'
  if (status === 429 || status === 503 || status === 529) return 'busy'
  return status >= 500 ? 'server-error' : 'rejected'
}

/** Whether no server took the call: only then is it certain that nothing was done and nothing is owed. */
export function neverSent({ cause }: Error): boolean {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(code)
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) * 1000 : httpDate(header) - nowMs
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined
}
