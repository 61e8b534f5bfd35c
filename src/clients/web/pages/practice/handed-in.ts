import type { AttemptView } from '#api'
import type { EntryId } from '#domain'
import { newId } from '../../data/api.ts'
import { tabStorage } from '../../data/browser-storage.ts'
import { loadDraft, newDraft, readDraft, saveDraft } from './draft.ts'
import type { AnswerDraft } from './draft.ts'

/** How long the report offers to take the attempt back. The server takes it back for longer. */
export const OFFERED_MS = 10_000

const KEY = 'viva.handed-in'

/** The draft that was just handed in, kept so that it can come back with its hints. */
export function keepHandedIn(draft: AnswerDraft, attempt: EntryId, now: number): void {
  tabStorage.set(KEY, JSON.stringify({ ...draft, id: attempt, handedInAt: now }))
}

/** The milliseconds for which taking an attempt back is still offered; nothing for one from another tab. */
export function offeredFor(attempt: EntryId, now: number): number {
  const at = handedInAt(tabStorage.get(KEY), attempt)
  return at === undefined ? 0 : Math.max(0, Math.min(OFFERED_MS, at + OFFERED_MS - now))
}

export function handedInAt(stored: string | undefined, attempt: EntryId): number | undefined {
  try {
    const found: unknown = JSON.parse(stored ?? '')
    return typeof found === 'object' &&
      found !== null &&
      'id' in found &&
      found.id === attempt &&
      'handedInAt' in found &&
      typeof found.handedInAt === 'number'
      ? found.handedInAt
      : undefined
  } catch {
    return undefined
  }
}

/** Puts the words of an attempt that was taken back into the editor again, for a new attempt. */
export function draftAgain({ id, question, answer, seconds, selfMark }: AttemptView['attempt']): void {
  const kept = readDraft(tabStorage.get(KEY))
  const handed = kept?.id === id ? kept : { ...newDraft(), answer, seconds: seconds ?? 0, selfMark }
  const written = loadDraft(question).answer.trim()
  saveDraft(question, {
    ...handed,
    id: newId(),
    // Another tab may have begun a new answer meanwhile.
    answer: written === '' ? handed.answer : `${handed.answer}\n\n${written}`,
  })
  tabStorage.remove(KEY)
}
