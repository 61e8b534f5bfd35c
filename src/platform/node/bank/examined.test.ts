import { expect, test } from 'vitest'
import { builtInBank } from '../../../../tests/fixtures/built-in-bank.ts'
import { examinedHash, readExamined } from './examined.ts'

const [question, other] = (await builtInBank()).questions
const hashOf = examinedHash()

test('a hash tells a question from another, and from itself with one word changed', () => {
  const changed = { ...question!, modelAnswers: { ...question!.modelAnswers, short: 'Another answer.' } }
  expect(hashOf(question!)).toBe(examinedHash()(question!))
  expect(new Set([question!, other!, changed].map(hashOf)).size).toBe(3)
})

test('the record names questions of the bank alone, by a hash each', async () => {
  const ids = new Set<string>((await builtInBank()).questions.map(({ id }) => id))
  const examined = readExamined()
  expect([...examined.keys()].filter(id => !ids.has(id))).toEqual([])
  for (const hash of examined.values()) expect(hash).toMatch(/^[0-9a-f]{16}$/)
})
