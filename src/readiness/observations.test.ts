import { expect, test } from 'vitest'
import { QuestionId } from '#domain'
import { DIFFICULTY, HINT } from './ability.ts'
import { observationsFrom } from './observations.ts'
import type { MarkedAnswer } from './observations.ts'

const answered = (slug: string, given: Partial<MarkedAnswer> = {}): MarkedAnswer => ({
  question: { id: QuestionId.parse(`research/${slug}`), section: 'research', level: 'research' },
  share: 0.5,
  hints: 0,
  passed: false,
  seen: false,
  ...given,
})

test('each hint makes the question easier', () => {
  const of = (hints: number) => observationsFrom([answered('a', { hints })]).observations[0]!.difficulty
  expect([0, 1, 2].map(of)).toEqual([0, 1, 2].map(hints => DIFFICULTY.research - hints * HINT))
})

test('answers count all, what they show of ability only where the key had not been seen, and the older the less', () => {
  const { answers, observations } = observationsFrom([
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
  const observations = observationsFrom([
    answered('a'),
    answered('b', { passed: true }),
    answered('a', passed),
    answered('a', passed),
    answered('b', { seen: true }),
    answered('b', { seen: true }),
  ])
  expect([...observations.lastPassed.values()]).toEqual([true, false])
  expect(observations.retries).toEqual([
    { section: 'research', difficulty: DIFFICULTY.research, passed: expect.closeTo(0.96, 9), failed: 1 },
  ])
})

test('a short answer shows a third as much of ability, and nothing of its whole question', () => {
  const short = answered('a', { of: 'short', share: 1 })
  const { answers, observations, lastPassed } = observationsFrom([answered('b'), short, short])
  expect(answers).toEqual(new Map([['research', 1]]))
  expect([...lastPassed.keys()]).toEqual(['research/b'])
  expect(observations.map(o => o.weight)).toEqual([
    expect.closeTo(0.96 ** (2 / 3), 9),
    expect.closeTo(0.96 ** (1 / 3) / 3, 9),
    expect.closeTo(1 / 3, 9),
  ])
  expect(observationsFrom([{ ...short, seen: true }]).observations).toEqual([])
})
