import { expect, test } from 'vitest'
import { readOppositePairs, strayIds } from './opposite-pairs.ts'
import type { Question } from '#domain'

const text = (pair: string) => `question: foundations/scaling\nlist: variance, cost\npairs:\n  - {${pair}}\n`

test('a pair that names no point and no flag is a pair of which only the words are known', () => {
  const read = readOppositePairs('a.yaml', text('wrong: It falls., right: It grows.'))
  expect(read).toMatchObject({ ok: true, value: { pairs: [{ contradicts: [], raises: [] }] } })
})

test('a misspelt key and a missing twin are named by line', () => {
  const read = readOppositePairs('a.yaml', text('wrong: It falls., contradict: [variance]'))
  expect(read).toMatchObject({ ok: false, error: [{ file: 'a.yaml', line: 4 }, { line: 4 }] })
})

test('points and red flags that the question does not have are stray', () => {
  const read = readOppositePairs(
    'a.yaml',
    text('wrong: It falls., right: It grows., contradicts: [variance, size], raises: [free]'),
  )
  if (!read.ok) throw new Error(read.error.map(issue => issue.message).join())
  const question = { id: 'foundations/scaling', points: [{ id: 'variance' }], redFlags: [] }
  expect(strayIds(question as unknown as Question, read.value)).toEqual([
    'foundations/scaling has no point size',
    'foundations/scaling has no red flag free',
  ]) // It reads no more of the question.
})
