import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { QuestionId } from '#domain'
import { clashes, draftKey, loadDraft, newDraft, readDraft, saveDraft, storedDraft } from './draft.ts'
import type { AnswerDraft } from './draft.ts'

export interface SharedDraft {
  readonly draft: AnswerDraft
  /** The draft of this moment, for what is not rendered. */
  readonly latest: React.RefObject<AnswerDraft>
  /** Whether the draft will outlive the page. */
  readonly lasting: boolean
  /** The version that another tab has written. Until one of the two is chosen, this tab saves nothing. */
  readonly clash: AnswerDraft | undefined
  put(part: Partial<AnswerDraft>): void
  /** Saves the clock, unless another tab has written since. */
  tick(seconds: number): void
  choose(draft: AnswerDraft): void
}

/**
 * The draft of a question. Tabs share it: what is written in one appears in the others, and none overwrites
 * words that it has not shown.
 */
export function useDraft(question: QuestionId): SharedDraft {
  const [draft, setDraft] = useState(() => loadDraft(question))
  const latest = useRef(draft)
  /** The words that this tab knows the browser to hold. */
  const known = useRef(draft.answer)
  const [lasting, setLasting] = useState(true)
  const [clash, setClash] = useState<AnswerDraft>()

  const show = (next: AnswerDraft) => {
    latest.current = next
    setDraft(next)
  }
  const save = (next: AnswerDraft) => {
    known.current = next.answer
    setLasting(saveDraft(question, next))
    setClash(undefined)
  }
  const put = (part: Partial<AnswerDraft>) => {
    const next = { ...latest.current, ...part, keptAt: new Date().toISOString() }
    const theirs = storedDraft(question)
    show(next)
    if (theirs && clashes(theirs.answer, known.current, next.answer)) setClash(theirs)
    else save(next)
  }
  const tick = (seconds: number) => {
    latest.current = { ...latest.current, seconds }
    if (seconds % 5 === 0 && latest.current.answer !== '' && storedDraft(question)?.answer === known.current)
      saveDraft(question, latest.current)
  }
  const choose = (chosen: AnswerDraft) => {
    show(chosen)
    save(chosen)
  }

  const hear = useEffectEvent(({ key, newValue }: StorageEvent) => {
    if (key !== draftKey(question)) return
    const unsaved = latest.current.answer !== known.current
    // Another tab has handed it in.
    const theirs = newValue === null ? newDraft() : readDraft(newValue)
    if (!theirs || theirs.answer === latest.current.answer) return
    if (unsaved) return setClash(theirs)
    setClash(undefined)
    known.current = theirs.answer
    show(theirs)
  })
  useEffect(() => {
    const heard = (event: StorageEvent) => hear(event)
    addEventListener('storage', heard)
    return () => removeEventListener('storage', heard)
  }, [])

  return { draft, latest, lasting, clash, put, tick, choose }
}
