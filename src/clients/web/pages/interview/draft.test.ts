import { expect, test } from 'vitest'
import type { EntryId } from '#domain'
import type { Turn } from '#api'
import { loadDraft, passedDrafts, promptCount, removeDraft, saveDraft } from './draft.ts'

const turn = (who: Turn['who'], kind: Turn['kind'], text = '') =>
  ({ who, kind, text, at: '', question: 0 }) as unknown as Turn
const QUESTION = turn('interviewer', 'question')
const PROBE = turn('interviewer', 'probe')
const id = 'of-a-test' as EntryId

test('prompts are counted; hints, facts and answers are none', () => {
  expect(
    promptCount({
      turns: [
        QUESTION,
        turn('interviewer', 'hint'),
        turn('candidate', 'clarification'),
        turn('interviewer', 'clarification'),
        turn('candidate', 'answer'),
        PROBE,
      ],
    }),
  ).toBe(2)
})

test('a draft is kept for its prompt, and found where the interview went past it without taking it', () => {
  saveDraft(id, 1, 'Said and taken.')
  saveDraft(id, 2, 'Never taken.')
  expect(loadDraft(id, 2)).toBe('Never taken.')
  const turns = [
    QUESTION,
    turn('candidate', 'answer', 'Said and taken.'),
    PROBE,
    turn('candidate', 'answer', 'From another tab.'),
    QUESTION,
  ]
  expect(passedDrafts({ id, turns, phase: 'running' })).toEqual([{ prompt: 2, answer: 'Never taken.' }])
  expect(passedDrafts({ id, turns: turns.slice(0, 4), phase: 'closed' })).toEqual([
    { prompt: 2, answer: 'Never taken.' },
  ])
  expect(passedDrafts({ id, turns: turns.slice(0, 3), phase: 'running' })).toEqual([])
  removeDraft(id, 2)
  expect(loadDraft(id, 2)).toBe('')
})
