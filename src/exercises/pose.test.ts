import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Exercise } from '#domain'
import { combinations, pose, seedAfter, tellsMistakesApart } from './pose.ts'

const exerciseOf = (parameters: Readonly<Record<string, readonly number[]>>, more: object = {}) =>
  Exercise.parse({
    id: 'sum',
    prompt: `Add ${Object.keys(parameters)
      .map(name => `{${name}}`)
      .join(' and ')}.`,
    parameters,
    answer: Object.keys(parameters).join(' + '),
    solution: 'Half of it is {= answer / 2}; it is {answer}.',
    mistakes: [{ is: 'a', because: 'That is the first alone.' }],
    ...more,
  })
const SUM = exerciseOf({ a: [1, 2, 3], b: [10, 20000, 30], c: [100, 200, 300, 400] })
const seed = fc.nat({ max: 0xffff_ffff })

describe('posing', () => {
  test('fills in parameters, the answer and what is computed on the way', () => {
    const posed = pose(exerciseOf({ a: [20000], b: [1.5] }), 7)
    expect(posed).toMatchObject({
      numbers: { a: 20000, b: 1.5 },
      prompt: 'Add 20,000 and 1.5.',
      answer: 20001.5,
      solution: 'Half of it is 10,000; it is 20,000.',
      mistakes: [{ value: 20000, because: 'That is the first alone.' }],
    })
  })

  test('shows an answer that has to be exact to its last digit', () => {
    expect(pose(exerciseOf({ a: [134_217_728] }, { tolerance: 0 }), 1).solution).toBe(
      'Half of it is 6.711×10⁷; it is 134,217,728.',
    )
  })

  test('an unknown parameter is an error that names it', () => {
    expect(() => pose(exerciseOf({ a: [1] }, { prompt: 'Add {z}.' }), 1)).toThrow('{z} is not a parameter')
  })

  test('the same seed gives the same numbers', () => {
    fc.assert(
      fc.property(seed, n => {
        expect(pose(SUM, n)).toEqual(pose(SUM, n))
      }),
    )
  })

  // Computed independently, by MurmurHash3's finaliser in Python: a shared seed always means the same
  // numbers.
  test.each([
    [0, 'Add 2 and 10 and 300.'],
    [1, 'Add 2 and 10 and 100.'],
    [4_294_967_295, 'Add 2 and 10 and 400.'],
  ])('seed %d always gives the same numbers', (n, prompt) => {
    expect(pose(SUM, n).prompt).toBe(prompt)
  })

  test('every combination comes up, none much more often than another', () => {
    const seeds = 36 * 100
    const times = new Map<string, number>()
    for (let n = 0; n < seeds; n++) {
      const { prompt } = pose(SUM, n)
      times.set(prompt, (times.get(prompt) ?? 0) + 1)
    }
    expect(times.size).toBe(combinations(SUM.parameters).length)
    expect(Math.min(...times.values())).toBeGreaterThan(50)
    expect(Math.max(...times.values())).toBeLessThan(170)
  })

  test('seeds spread over all integers reach every combination', () => {
    const seen = new Set(
      Array.from({ length: 1000 }, (_, i) => pose(SUM, Math.imul(i, 2_654_435_761) >>> 0).prompt),
    )
    expect(seen.size).toBe(36)
  })
})

test('numbers with which two mistakes come out alike are passed over, where there are others', () => {
  // With b = 0 the first two mistakes are both a.
  const mistakes = [
    { is: 'a', because: 'The first alone.' },
    { is: 'a + 2 * b', because: 'b twice.' },
  ]
  const some = exerciseOf({ a: [1, 2, 3], b: [0, 10, 20] }, { mistakes })
  fc.assert(fc.property(seed, n => tellsMistakesApart(pose(some, n))))
  expect(pose(exerciseOf({ a: [1], b: [0] }, { mistakes }), 3).prompt).toBe('Add 1 and 0.')
})

describe('the next seed', () => {
  test('has other numbers, wherever there are others', () => {
    fc.assert(
      fc.property(seed, seed, (next, before) => {
        expect(pose(SUM, seedAfter(SUM, next, before)).prompt).not.toBe(pose(SUM, before).prompt)
      }),
    )
  })

  test('is the one that was asked for, where it differs already or nothing else is possible', () => {
    expect(seedAfter(SUM, 1, 0)).toBe(1)
    expect(seedAfter(exerciseOf({ a: [1] }), 5, 4)).toBe(5)
  })
})
