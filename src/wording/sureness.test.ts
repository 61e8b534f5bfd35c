import { expect, test } from 'vitest'
import type { PointId, Verdict } from '#domain'
import { surenessOf } from './sureness.ts'

const point = 'any' as PointId

test.each([
  [1, 'sure'],
  [0.85, 'sure'],
  [0.84, 'fairly sure'],
  [0.6, 'fairly sure'],
  [0.59, 'not sure'],
  [0, 'not sure'],
])('a confidence of %d is %s', (confidence, word) => {
  expect(surenessOf({ kind: 'missing', point, confidence })).toBe(word)
})

test('an open point is no ruling to be sure of', () => {
  const open: Verdict = { kind: 'unjudged', point, confidence: 0.9, because: 'unsure', near: [] }
  expect(surenessOf(open)).toBeUndefined()
})
