import { expect, test } from 'vitest'
import { segment } from '#examiner'
import type { Finding, Judge } from '#examiner'
import { COST, RUBRIC, SATURATION, VARIANCE } from '../../tests/fixtures/rubric.ts'
import { plausible } from './plausible.ts'

const answer = 'Something is said here.'
const brief = { rubric: RUBRIC, answer, segments: segment(answer) }
const silent: Judge = { name: 'offline', rule: async () => ({ kind: 'silent', because: 'unavailable' }) }

/** A built-in judge that finds the three points with these probabilities. */
function finding(...earned: readonly number[]): Judge {
  const points = [VARIANCE, SATURATION, COST].map((point, i) => ({ point, earned: earned[i] ?? 0 }))
  return { ...silent, explain: async () => ({ layers: [], points, flags: [] }) as never }
}
const credit = (...points: readonly Finding['point'][]): readonly Finding[] =>
  points.map(point => ({ point, ruling: 'met', cites: [1], confidence: 1 }))
const rulings = async (findings: readonly Finding[], offline: Judge, words: boolean) =>
  (await plausible(findings, brief, { offline, speaksOf: () => words })).map(({ ruling }) => ruling)

test.each([
  ['what is likely, whatever the words', 0.3, false, 'met'],
  ['what is possible and in words of the point', 0.03, true, 'met'],
])('leaves %s', async (_, earned, words, ruling) => {
  expect(await rulings(credit(VARIANCE), finding(earned), words)).toEqual([ruling])
})

test.each([
  ['what is possible in other words alone', 0.2, false],
  ['what is out of the question, even in words of the point', 0.01, true],
])('opens %s', async (_, earned, words) => {
  expect(await rulings(credit(VARIANCE), finding(earned), words)).toEqual(['unsure'])
})

test('opens all that is credited where hardly any of it is likely, and no less than three points tell', async () => {
  const all = credit(VARIANCE, SATURATION, COST)
  expect(await rulings(all, finding(0.5, 0.05, 0.04), true)).toEqual(['unsure', 'unsure', 'unsure'])
  expect(await rulings(all, finding(0.5, 0.06, 0.05), true)).toEqual(['met', 'met', 'met'])
  expect(await rulings(all.slice(1), finding(0.5, 0.05, 0.04), true)).toEqual(['met', 'met'])
})

test('asks the words alone where the offline judge gives no probabilities', async () => {
  expect(await rulings(credit(VARIANCE), silent, true)).toEqual(['met'])
  expect(await rulings(credit(VARIANCE), silent, false)).toEqual(['unsure'])
})

test('leaves what costs the answer something as it was ruled', async () => {
  const blamed = credit(VARIANCE).map(each => ({ ...each, ruling: 'contradicted' as const }))
  expect(await rulings(blamed, finding(0), false)).toEqual(['contradicted'])
})
