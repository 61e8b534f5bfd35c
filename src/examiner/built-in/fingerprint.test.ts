import { expect, test } from 'vitest'
import type { Question } from '#domain'
import { questionFingerprint } from './fingerprint.ts'

const point = { id: 'lower-is-better', claim: 'Lower is better.' }
const question = {
  points: [point],
  redFlags: [],
  followUps: [{ id: 'compute', points: [point] }],
  prompt: 'What is perplexity?',
  opposites: [],
} as unknown as Question // All that the function reads.
const lab = { id: 'perplexity' }

test('a link to a lab leaves the fingerprint of a question as it was', () => {
  const linked = {
    ...question,
    points: [{ ...point, lab }],
    followUps: [{ id: 'compute', points: [{ ...point, lab }] }],
  }
  expect(questionFingerprint(linked as unknown as Question)).toBe(questionFingerprint(question))
})

test.each([
  { points: [{ ...point, claim: 'Higher is better.' }] },
  { followUps: [{ id: 'compute', points: [{ ...point, claim: 'Higher is better.' }] }] },
  { prompt: 'What does perplexity measure?' },
])('any other change makes another one: %o', change => {
  const changed = { ...question, ...change } as unknown as Question
  expect(questionFingerprint(changed)).not.toBe(questionFingerprint(question))
})
