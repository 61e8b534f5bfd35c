import { sentenceCase } from '#wording'

/** The reason why a request failed, as far as the page can tell. */
export interface Trouble {
  readonly kind: 'unreachable' | 'not-found' | 'conflict' | 'refused' | 'failed'
  /** A sentence from the server; empty if it sent none. */
  readonly detail: string
  readonly issues: readonly string[]
}

export type ApiResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble }

export const UNREACHABLE: Trouble = {
  kind: 'unreachable',
  detail: 'Viva is not responding. It may have been stopped.',
  issues: [],
}

const KINDS = new Map<number, Trouble['kind']>([
  [404, 'not-found'],
  [409, 'conflict'],
])

interface Problem {
  readonly detail?: unknown
  readonly issues?: unknown
}

/** Reads the body of an unsuccessful response. */
export async function troubleIn(response: Response): Promise<Trouble> {
  const body: unknown = await response.json().catch(() => undefined)
  const { detail, issues }: Problem = typeof body === 'object' && body !== null ? body : {}
  return {
    kind: KINDS.get(response.status) ?? (response.status < 500 ? 'refused' : 'failed'),
    detail: typeof detail === 'string' ? asSentence(detail) : '',
    issues: Array.isArray(issues) ? issues.map(issueText) : [],
  }
}

/** The server sends fragments; the page shows sentences. */
function asSentence(detail: string): string {
  return sentenceCase(/[.?]$/.test(detail) ? detail : `${detail}.`)
}

function issueText(issue: unknown): string {
  if (typeof issue === 'string') return issue
  if (typeof issue !== 'object' || issue === null || !('message' in issue)) return String(issue)
  const where = 'line' in issue ? `line ${issue.line}: ` : ''
  return `${where}${issue.message}`
}
