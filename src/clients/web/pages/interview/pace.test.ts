import { describe, expect, test } from 'vitest'
import type { InterviewView } from '#api'
import { elapsedMs, paceText, spareMinutes } from './pace.ts'

const MINUTE = 60_000
const agenda = (states: readonly InterviewView['agenda'][number]['state'][]) =>
  states.map(state => ({ title: '', minutes: 6, ms: 0, state }))
const view = (states: Parameters<typeof agenda>[0]) =>
  ({ agenda: agenda(states), blueprint: { minutes: 20 } }) as unknown as InterviewView

describe('elapsedMs', () => {
  test.each([
    ['runs on while the interview runs', 'running', MINUTE, 3 * MINUTE],
    ['stands still in a pause', 'paused', MINUTE, 2 * MINUTE],
    ['never runs back', 'running', -MINUTE, 2 * MINUTE],
    ['counts no silence longer than the interviewer counts', 'running', 60 * MINUTE, 17 * MINUTE],
  ] as const)('%s', (_, phase, since, ms) => {
    expect(elapsedMs({ phase, ms: 2 * MINUTE }, since)).toBe(ms)
  })
})

test.each([
  [['now', 'to-come', 'to-come'], 5, 'on pace'],
  [['now', 'to-come', 'to-come'], 8, '2:00 behind'],
  [['done', 'now', 'to-come'], 4, '2:00 ahead'],
  [['done', 'now', 'to-come'], 7, 'on pace'],
  [['done', 'not-asked', 'now'], 13, 'on pace'],
  [['done', 'done', 'now'], 20.5, '0:30 over'],
] as const)('%j after %d minutes is %s', (states, minutes, said) => {
  expect(paceText(view([...states]), minutes * MINUTE)).toBe(said)
})

test('minutes that no question has are spare', () => {
  expect(spareMinutes({ minutes: 45, slots: [{ minutes: 20 }, { minutes: 22 }] })).toBe(3)
})
