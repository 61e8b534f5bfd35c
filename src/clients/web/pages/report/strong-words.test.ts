import { expect, test } from 'vitest'
import { standing } from './strong-words.ts'

const ANSWER = [
  'BERT has two embedding matrices.',
  'You look the tokens up in E.',
  'All of them say nearly the same thing.',
  'Attention is bound by memory.',
]

test('words that stand on their own are taken as they are', () => {
  expect(standing(ANSWER, [0])).toBe(ANSWER[0])
  expect(standing(ANSWER, [3])).toBe(ANSWER[3])
  expect(standing(ANSWER, [])).toBeUndefined()
})

test('a sentence that leans on the one before it brings its subject along', () => {
  expect(standing(ANSWER, [1])).toBe(`${ANSWER[0]} ${ANSWER[1]}`)
  expect(standing(ANSWER, [2])).toBe(`${ANSWER[0]} ${ANSWER[1]} ${ANSWER[2]}`)
})

test('where no subject is near, nothing is quoted', () => {
  expect(standing(['So it is.', 'It goes on.'], [1])).toBeUndefined()
  expect(standing(['x'.repeat(400), 'It goes on.'], [1])).toBeUndefined()
})
