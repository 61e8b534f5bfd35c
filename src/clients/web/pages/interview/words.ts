import type { InterviewView, Turn } from '#api'
import { drop, keep, kept, tab } from '../../data/browser-storage.ts'

const PROMPTS: readonly Turn['kind'][] = ['question', 'follow-up', 'probe', 'push-back', 'doubt']

/** How many things were asked so far: what is written now answers the last of them. */
export function moveOf({ turns }: Pick<InterviewView, 'turns'>): number {
  return turns.filter(({ who, kind }) => who === 'interviewer' && PROMPTS.includes(kind)).length
}

const nameOf = (interview: string, move: number) => `viva.interview.${interview}.${move}`

/** What was written and not handed in. Two tabs each keep their own; a tab that was closed leaves its words to the next. */
export function keptWords(interview: string, move: number): string {
  const name = nameOf(interview, move)
  return tab.kept(name) ?? kept(name) ?? ''
}

export function keepWords(interview: string, move: number, words: string): boolean {
  const name = nameOf(interview, move)
  return [tab.keep(name, words), keep(name, words)].some(kept => kept)
}

export function dropWords(interview: string, move: number): void {
  const name = nameOf(interview, move)
  tab.drop(name)
  drop(name)
}

export interface LeftWords {
  readonly move: number
  readonly words: string
}

/** Words written for what was asked before, which the interview went past without taking. */
export function leftWords(view: Pick<InterviewView, 'id' | 'turns' | 'phase'>): readonly LeftWords[] {
  const taken = new Set(view.turns.filter(turn => turn.kind === 'answer').map(turn => turn.text))
  const before = moveOf(view) - (view.phase === 'closed' ? 0 : 1)
  return Array.from({ length: Math.max(0, before) }, (_, i) => i + 1).flatMap(move => {
    const words = keptWords(view.id, move)
    return words.trim() === '' || taken.has(words) ? [] : [{ move, words }]
  })
}
