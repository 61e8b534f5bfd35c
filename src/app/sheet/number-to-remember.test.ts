import { describe, expect, test } from 'vitest'
import type { Question } from '#domain'
import { numberIn } from './number-to-remember.ts'

// The fields that a text is searched with; the others of a number are not read.
const reported = (...values: readonly (number | string)[]) =>
  values.map(value => ({ value, reported: 'hoffmann-2022' })) as unknown as Question['numbers']

describe('the number to remember', () => {
  test.each([
    ['At the optimum there are about 20 tokens per parameter.', reported(20), '20 tokens per parameter'],
    ['A 70B model needs about 35 GB instead of 140 GB.', reported(140, 35), '35 GB'],
    ['GPT-3 had seen 300B tokens, under 2 per parameter.', reported(300), '300B'],
    ['It grows by 37.5 % a year.', reported(37.5), '37.5 %'],
    ['The share is 12 of 80.', reported(12), '12'],
    ['A token takes 131,072 bytes.', reported('131,072'), '131,072 bytes'],
  ])('of %j', (claim, numbers, number) => expect(numberIn(claim, numbers)).toBe(number))

  test.each([
    ['is no part of another', 'A token takes 131,072 bytes.', reported(1, 72)],
    ['is no part of a formula', 'The cost is $20 N$ a token.', reported(20)],
    ['is none that the claim lacks', 'It is linear.', reported(20)],
    ['is no digit of a name', 'A GPT-3 model was under-trained.', reported(3)],
    [
      'is none that the question sets',
      'With 40 GB of memory it fits.',
      // As above.
      [{ value: 40, given: true }] as unknown as Question['numbers'],
    ],
  ])('%s', (_, claim, numbers) => expect(numberIn(claim, numbers)).toBeNull())
})
