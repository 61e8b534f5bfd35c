/** Labs check what the bank says: every claim names a question and a point that are there. */
import { describe, expect, test } from 'vitest'
import { readBankFolder } from '../../src/platform/node/bank/read-bank-folder.ts'
import { CLAIMS } from '../../src/labs/claims.ts'
import { LABS } from '../../src/labs/index.ts'

const points = new Map<string, readonly string[]>(
  readBankFolder('bank').questions.map(({ value: { id, points, followUps } }) => [
    id,
    [...points, ...followUps.flatMap(followUp => followUp.points)].map(point => point.id),
  ]),
)

describe.each(LABS.map(lab => [lab.id, lab] as const))('the lab %s', (_, { questions }) => {
  test('serves questions that are in the bank', () => {
    expect(questions.filter(question => !points.has(question))).toEqual([])
  })
})

test.each(Object.entries(CLAIMS))('%s checks points that are in the bank', (_, claims) => {
  expect(claims.filter(({ question, point }) => !points.get(question)?.includes(point))).toEqual([])
})
