import type { EntryId, Hiring, QuestionId } from '#domain'
import { browserStorage } from '../../data/browser-storage.ts'
import { HIRING_NAMES, keysOf } from '#wording'
import { newId } from '../../data/api.ts'

export interface TakenHint {
  readonly text: string
  /** Seconds on the clock when the hint was taken. */
  readonly at: number
}

/** An answer that is not handed in yet, with the id of its future attempt. */
export interface AnswerDraft {
  readonly id: EntryId
  readonly answer: string
  readonly hints: readonly TakenHint[]
  readonly seconds: number
  readonly selfMark: Hiring | null
  readonly keptAt: string | null
}

export const draftKey = (question: QuestionId) => `viva.draft.${question}`

export function newDraft(): AnswerDraft {
  return { id: newId(), answer: '', hints: [], seconds: 0, selfMark: null, keptAt: null }
}

export function loadDraft(question: QuestionId): AnswerDraft {
  return storedDraft(question) ?? newDraft()
}

/** The draft that the browser holds now, whichever tab wrote it. */
export function storedDraft(question: QuestionId): AnswerDraft | undefined {
  return readDraft(browserStorage.get(draftKey(question)))
}

/** Whether saving would overwrite words that this tab has not shown. */
export function clashes(stored: string, known: string, ours: string): boolean {
  return stored !== known && stored !== ours
}

/** Saves the draft in the browser. Gives back whether it will outlive the page. */
export function saveDraft(question: QuestionId, draft: AnswerDraft): boolean {
  return browserStorage.set(draftKey(question), JSON.stringify(draft))
}

export function removeDraft(question: QuestionId): void {
  browserStorage.remove(draftKey(question))
}

/** Reads a draft that the browser kept. From a damaged one the answer is still recovered. */
export function readDraft(text: string | undefined): AnswerDraft | undefined {
  if (text === undefined) return undefined
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof found !== 'object' || found === null) return undefined
  const draft = found as Partial<Record<keyof AnswerDraft, unknown>> // Each field is looked at below.
  const fresh = newDraft()
  return {
    id: typeof draft.id === 'string' ? (draft.id as EntryId) : fresh.id, // The server parses it.
    answer: typeof draft.answer === 'string' ? draft.answer : '',
    hints: Array.isArray(draft.hints) ? draft.hints.flatMap(readHint).slice(0, 3) : [],
    seconds: typeof draft.seconds === 'number' && draft.seconds >= 0 ? Math.floor(draft.seconds) : 0,
    selfMark: keysOf(HIRING_NAMES).find(word => word === draft.selfMark) ?? null,
    keptAt: typeof draft.keptAt === 'string' ? draft.keptAt : null,
  }
}

function readHint(hint: unknown): readonly TakenHint[] {
  if (typeof hint !== 'object' || hint === null || !('text' in hint) || typeof hint.text !== 'string')
    return []
  return [{ text: hint.text, at: 'at' in hint && typeof hint.at === 'number' ? hint.at : 0 }]
}
