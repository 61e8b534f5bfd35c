import { describe, expect, test } from 'vitest'
import { Exercise } from '#domain'
import type { Question } from '#domain'
import { checkExercises } from './check-exercises.ts'

/** What is wrong with an exercise whose answer is 2 to 6, unless said otherwise. */
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
  // Of a source the check reads nothing but the exercises of its question.
  return checkExercises({ value: { exercises: [exercise] } as unknown as Question } as Parameters<
    typeof checkExercises
  >[0]).map(({ message }) => message)
}

describe('the check of exercises', () => {
  test('has nothing against one that comes out', () => {
    expect(troublesIn({})).toEqual([])
  })

  test.each<[string, object, RegExp]>([
    [
      'a mistake that comes out right for some numbers',
      { mistakes: [{ is: 'a * b + 1', because: 'No.' }] },
      /mistakes.0 gives 2, within tolerance of the answer 2, for {"a":1,"b":1}/,
    ],
    ['an expression with a name that is none', { answer: 'a + c' }, /c/],
    ['an answer that is no number', { answer: 'a / (b - b)' }, /Infinity/],
    ['a name in the text that is none', { prompt: 'Add {x}.' }, /{x} is not a parameter/],
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
