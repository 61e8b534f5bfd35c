import { describe, expect, test } from 'vitest'
import { Exercise } from '#domain'
import type { Question } from '#domain'
import { checkExercises } from './check-exercises.ts'

/** The faults of an exercise whose answer is 2 to 6, with some of its parts replaced. */
function troublesIn(part: object): readonly string[] {
  const exercise = Exercise.parse({
    id: 'sum',
    prompt: 'Add {a} and {b}.',
    parameters: { a: [1, 2, 3], b: [1, 3] },
    answer: 'a + b',
    unit: 'tokens',
    solution: '{answer}.',
    mistakes: [{ is: 'a * b * 10', because: 'That is the product.' }],
    ...part,
  })
  // The check reads nothing of a source but the exercises of its question.
  return checkExercises({ value: { exercises: [exercise] } as unknown as Question } as Parameters<
    typeof checkExercises
  >[0]).map(({ message }) => message)
}

describe('the check of exercises', () => {
  test('accepts one that comes out', () => {
    expect(troublesIn({})).toEqual([])
  })

  test.each<[string, object, RegExp]>([
    [
      'a mistake that comes out right for some numbers',
      { mistakes: [{ is: 'a * b + 1', because: 'No.' }] },
      /mistakes.0 gives 2, within tolerance of the answer 2, for {"a":1,"b":1}/,
    ],
    [
      'mistakes that come out alike in most sets of numbers',
      {
        mistakes: [
          { is: 'a * b * 10', because: 'That is the product.' },
          { is: 'a * b * 10 + 10 * max(0, b - 2) * max(0, a - 2)', because: 'So it is, mostly.' },
        ],
      },
      /two mistakes come out alike in 5 of 6 sets of numbers/,
    ],
    ['an expression with an unknown name', { answer: 'a + c' }, /c/],
    ['an answer that is not a number', { answer: 'a / (b - b)' }, /Infinity/],
    ['an unknown name in the text', { prompt: 'Add {x}.' }, /{x} is not a parameter/],
    ['a function that is not allowed', { answer: 'random(a)' }, /random is not a function/],
    [
      'an answer that is lost when it is shown',
      { answer: 'a + b / 3', tolerance: 0.000001 },
      /as it is shown, .* tokens, is not within the tolerance/,
    ],
  ])('names %s', (_, part, says) => {
    expect(troublesIn(part).join('\n')).toMatch(says)
  })
})
