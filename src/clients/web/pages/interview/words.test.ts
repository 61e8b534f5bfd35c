import { expect, test } from 'vitest'
import type { EntryId } from '#domain'
import type { Turn } from '#api'
import { dropWords, keepWords, keptWords, leftWords, moveOf } from './words.ts'

const turn = (who: Turn['who'], kind: Turn['kind'], text = '') =>
  ({ who, kind, text, at: '', question: 0 }) as unknown as Turn
const QUESTION = turn('interviewer', 'question')
const PROBE = turn('interviewer', 'probe')
const id = 'of-a-test' as EntryId

test('a move is what was asked; hints, facts and answers make none', () => {
  expect(
    moveOf({
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

test('words are kept for their move, and found where the interview went past them without taking them', () => {
  keepWords(id, 1, 'Said and taken.')
  keepWords(id, 2, 'Never taken.')
  expect(keptWords(id, 2)).toBe('Never taken.')
  const turns = [
    QUESTION,
    turn('candidate', 'answer', 'Said and taken.'),
    PROBE,
    turn('candidate', 'answer', 'From another tab.'),
    QUESTION,
  ]
  expect(leftWords({ id, turns, phase: 'running' })).toEqual([{ move: 2, words: 'Never taken.' }])
  expect(leftWords({ id, turns: turns.slice(0, 4), phase: 'closed' })).toEqual([
    { move: 2, words: 'Never taken.' },
  ])
  expect(leftWords({ id, turns: turns.slice(0, 3), phase: 'running' })).toEqual([])
  dropWords(id, 2)
  expect(keptWords(id, 2)).toBe('')
})
