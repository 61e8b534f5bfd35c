import type { AttemptView, History, ImportResult, QuestionSummary, QuestionView, Rating, Reply as Answered, SearchHit, Settings, TermView, Today } from '#domain'
import type { About, EntryId, Hiring, PointId, QuestionId, Span } from '#domain'
import { troubleIn, UNREACHABLE } from './trouble.ts'
import type { Reply } from './trouble.ts'

export interface Submission {
  readonly id: EntryId
  readonly question: QuestionId
  readonly answer: string
  readonly hints: number
  readonly seconds: number | null
  readonly selfMark: Hiring | null
}

export interface Hint {
  readonly rung: number
  readonly text: string
  readonly cap: Rating
}

/** Names a line of the record where it is made, so that sending it twice stores it once. */
export function newId(): EntryId {
  return crypto.randomUUID() as EntryId // A UUID by definition; the server parses it.
}

async function ask<T>(path: string, init?: RequestInit): Promise<Reply<T>> {
  let response: Response
  try {
    response = await fetch(`/api${path}`, init)
  } catch {
    return { ok: false, trouble: UNREACHABLE }
  }
  if (!response.ok) return { ok: false, trouble: await troubleIn(response) }
  return { ok: true, value: (await response.json()) as T }
}

function send<T>(method: string, path: string, body: unknown): Promise<Reply<T>> {
  return ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

export const api = {
  today: () => ask<Today>('/today'),
  bank: () => ask<{ questions: readonly QuestionSummary[] }>('/bank'),
  question: (id: QuestionId) => ask<QuestionView>(`/questions/${id}`),
  hint: (id: QuestionId, rung: number) => ask<Hint>(`/questions/${id}/hints/${rung}`),
  reveal: (question: QuestionId) => send<QuestionView>('POST', `/questions/${question}/reveal`, { id: newId() }),
  handIn: (submission: Submission) => send<AttemptView>('POST', '/attempts', submission),
  attempt: (id: string) => ask<AttemptView>(`/attempts/${id}`),
  reply: (attempt: EntryId, reply: { readonly id: EntryId; readonly about: About; readonly answer: string }) => send<Answered>('POST', `/attempts/${attempt}/replies`, reply),
  appeal: (attempt: EntryId, appeal: { readonly point: PointId; readonly stance: 'did-say' | 'did-not-mean'; readonly words: readonly Span[]; readonly reason: string }) =>
    send<AttemptView>('POST', `/attempts/${attempt}/appeals`, { id: newId(), ...appeal }),
  settle: (attempt: EntryId, point: PointId, ruling: 'met' | 'missing') => send<AttemptView>('POST', `/attempts/${attempt}/settlements`, { id: newId(), point, ruling }),
  override: (attempt: EntryId, rating: Rating) => send<AttemptView>('POST', `/attempts/${attempt}/override`, { id: newId(), rating }),
  history: () => ask<History>('/history'),
  search: (q: string) => ask<{ hits: readonly SearchHit[] }>(`/search?q=${encodeURIComponent(q)}`),
  glossary: () => ask<{ terms: readonly TermView[] }>('/glossary'),
  settings: () => ask<Settings>('/settings'),
  change: (settings: Settings) => send<Settings>('PUT', '/settings', settings),
  bring: (lines: string) => ask<ImportResult>('/record', { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: lines }),
  deleteAll: () => send<unknown>('DELETE', '/record', { confirm: 'delete everything' }),
}
