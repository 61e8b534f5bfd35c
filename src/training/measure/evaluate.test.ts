import { expect, test } from 'vitest'
import type { Bank } from '#bank'
import { readGraded } from '../graded.ts'
import { RUBRIC } from '../../../tests/fixtures/rubric.ts'
import { scoresOf, secondLabeller } from './evaluate.ts'

/** A bank of one question, the rubric of the examiner's tests: `variance`, `saturation` and `cost`. */
const bank = { get: () => ({ ...RUBRIC, id: RUBRIC.question, numbers: [] }) } as unknown as Bank // It reads no more.

function graded(labelled: string, points: string) {
  const text = `question: foundations/scaling
split: held-out
labelled: [${labelled}]
answers:
  - { id: a, style: plain, answer: It is the variance., hiring: no, points: { ${points} } }
`
  const read = readGraded('a.yaml', text)
  if (!read.ok) throw new Error(read.error.map(issue => issue.message).join())
  return read.value
}
const met = (point: string) => `${point}: { ruling: met, evidence: [the variance] }`

test('a point under labelled that an answer does not list is missing, and any other is unknown', () => {
  const [answer] = graded('variance, saturation', met('variance')).answers
  expect(answer!.points).toEqual({
    variance: { ruling: 'met', evidence: ['the variance'] },
    saturation: { ruling: 'missing', evidence: [] },
  })
})

test('two labellers are compared on the points that both looked for', () => {
  const first = graded('variance, saturation, cost', `${met('variance')}, ${met('cost')}`)
  const second = graded('variance, saturation', met('variance'))
  const [pair] = secondLabeller(bank, [first], [second])
  expect(pair!.truth.verdicts.map(verdict => verdict.kind)).toEqual(['met', 'missing', 'unjudged'])
  expect(scoresOf([pair!])).toMatchObject({ earned: { f1: 1 }, coverage: 1 })
})
