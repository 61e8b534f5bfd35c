import { expect, test } from 'vitest'
import { QuestionId } from '#domain'
import { DIFFICULTY, HINT } from './ability.ts'
import { shownBy } from './observations.ts'
import type { Answered } from './observations.ts'

const answered = (slug: string, given: Partial<Answered> = {}): Answered => ({
  question: { id: QuestionId.parse(`research/${slug}`), section: 'research', level: 'research' },
  share: 0.5,
  hints: 0,
  passed: false,
  seen: false,
  ...given,
})

test('each hint makes the question easier', () => {
  const of = (hints: number) => shownBy([answered('a', { hints })]).observations[0]!.difficulty
  expect([0, 1, 2].map(of)).toEqual([0, 1, 2].map(hints => DIFFICULTY.research - hints * HINT))
})

test('answers count all, what they show of ability only where the key had not been seen, and the older the less', () => {
  const { answers, observations } = shownBy([
    answered('a'),
    answered('a', { seen: true }),
    answered('b', { seen: true }),
    answered('c'),
  ])
  expect(answers).toEqual(new Map([['research', 4]]))
  expect(observations).toHaveLength(2)
  expect(observations[0]!.weight).toBeLessThan(1)
  expect(observations[1]!.weight).toBe(1)
})

test('the last answer says whether a question was passed, and a retry is one after a failure', () => {
  const passed = { seen: true, passed: true }
  const shown = shownBy([
    answered('a'),
    answered('b', { passed: true }),
    answered('a', passed),
    answered('a', passed),
    answered('b', { seen: true }),
    answered('b', { seen: true }),
  ])
  expect([...shown.lastPassed.values()]).toEqual([true, false])
  expect(shown.retries).toEqual([
    { section: 'research', difficulty: DIFFICULTY.research, passed: expect.closeTo(0.96, 9), failed: 1 },
  ])
})
