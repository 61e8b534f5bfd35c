import { describe, expect, test } from 'vitest'
import type { ExerciseSummary } from '#api'
import { oneOf, triedText } from './exercise-text.ts'

describe('how a calculation went so far', () => {
  test.each([
    ['not tried', { tries: 0, last: null, right: false }],
    ['wrong', { tries: 1, last: 'mistake', right: false }],
    ['right', { tries: 1, last: 'right', right: true }],
    ['right, 2 tries', { tries: 2, last: 'slip', right: true }],
    ['a slip, 2 tries', { tries: 2, last: 'slip', right: false }],
  ] as const)('%s', (said, summary) => expect(triedText(summary)).toBe(said))
})

test('one that was never right comes before one that was, whatever its last try', () => {
  const [done, open] = [{ right: true }, { right: false }] as unknown as readonly [
    ExerciseSummary,
    ExerciseSummary,
  ]
  expect(oneOf([done, open], 0)).toBe(open)
  expect(oneOf([done], 5)).toBe(done)
  expect(oneOf([], 5)).toBeUndefined()
  const asked = { right: false, asked: true } as ExerciseSummary
  expect(oneOf([done, open, asked], 0)).toBe(asked)
})
