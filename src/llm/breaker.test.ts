import { expect, test } from 'vitest'
import { createBreaker } from './breaker.ts'
import type { Failure } from './failure.ts'

function after(...outcomes: readonly (Failure | 'said')[]) {
  const breaker = createBreaker()
  for (const outcome of outcomes) breaker.note(outcome, 0)
  return breaker
}

test.each([
  ['three failures in a row', ['busy', 'unreachable', 'too-slow'], false],
  ['two', ['busy', 'busy'], true],
  ['three with an answer in between', ['busy', 'busy', 'said', 'busy'], true],
  [
    'three answers in the wrong form, which say nothing of the server',
    ['malformed', 'declined', 'malformed'],
    true,
  ],
  ['two and one that was cancelled', ['busy', 'busy', 'cancelled'], true],
] as const)('after %s', (_, outcomes, allowed) => {
  expect(after(...outcomes).allows(1)).toBe(allowed)
})

test('after a rest one call goes out, and what becomes of it decides', () => {
  const breaker = after('busy', 'busy', 'busy')
  expect([breaker.allows(59_999), breaker.allows(60_000), breaker.allows(60_001)]).toEqual([
    false,
    true,
    false,
  ])
  breaker.note('said', 60_100)
  expect([breaker.allows(60_101), breaker.allows(60_102)]).toEqual([true, true])
})

test('fails the call after a rest, and it rests again', () => {
  const breaker = after('busy', 'busy', 'busy')
  breaker.allows(60_000)
  breaker.note('busy', 60_100)
  expect([breaker.allows(60_101), breaker.allows(120_100)]).toEqual([false, true])
})
