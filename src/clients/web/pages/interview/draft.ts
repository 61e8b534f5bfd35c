import type { InterviewView, Turn } from '#api'
import { browserStorage, tabStorage } from '../../data/browser-storage.ts'

const PROMPTS: readonly Turn['kind'][] = ['question', 'follow-up', 'probe', 'push-back', 'doubt', 'colleague']

/** The number of prompts so far. The current draft answers the last of them. */
export function promptCount({ turns }: Pick<InterviewView, 'turns'>): number {
  return turns.filter(({ who, kind }) => who === 'interviewer' && PROMPTS.includes(kind)).length
}

const keyOf = (interview: string, prompt: number) => `viva.interview.${interview}.${prompt}`

/** The draft for a prompt. Each tab has its own; a closed tab leaves its draft to the next one. */
export function loadDraft(interview: string, prompt: number): string {
  const key = keyOf(interview, prompt)
  return tabStorage.get(key) ?? browserStorage.get(key) ?? ''
}

/** Gives back whether the draft will outlive the page. */
export function saveDraft(interview: string, prompt: number, answer: string): boolean {
  const key = keyOf(interview, prompt)
  return [tabStorage.set(key, answer), browserStorage.set(key, answer)].includes(true)
}

export function removeDraft(interview: string, prompt: number): void {
  const key = keyOf(interview, prompt)
  tabStorage.remove(key)
  browserStorage.remove(key)
}

export interface PassedDraft {
  readonly prompt: number
  readonly answer: string
}

/** Drafts for earlier prompts that were never handed in. */
export function passedDrafts(view: Pick<InterviewView, 'id' | 'turns' | 'phase'>): readonly PassedDraft[] {
  const taken = new Set(view.turns.filter(turn => turn.kind === 'answer').map(turn => turn.text))
  const earlier = promptCount(view) - (view.phase === 'closed' ? 0 : 1)
  return Array.from({ length: Math.max(0, earlier) }, (_, i) => i + 1).flatMap(prompt => {
    const answer = loadDraft(view.id, prompt)
    return answer.trim() === '' || taken.has(answer) ? [] : [{ prompt, answer }]
  })
}
