import { describe, expect, test } from 'vitest'
import { train } from './train.ts'
import type { SeqProgress, SeqSettings } from './train.ts'

const EXTENT = { letters: 4, width: 8, rows: 8, longest: 6, steps: 500, rate: 0.03 }
const USUALLY: SeqSettings = { task: 'copy', score: 'additive', ownShare: 0, seed: 1 }

describe('a small training', () => {
  let small!: SeqProgress
  for (small of train(USUALLY, EXTENT));
  const wholeAt = (length: number, model: 'with' | 'without') =>
    small[model].byLength.find(each => each.length === length)?.whole ?? NaN

  test('teaches both to copy four letters, and the model with attention to copy six more often', () => {
    expect(wholeAt(4, 'without')).toBeGreaterThan(0.7)
    expect(wholeAt(4, 'with')).toBeGreaterThan(0.9)
    expect(wholeAt(6, 'with')).toBeGreaterThan(2 * wholeAt(6, 'without'))
  })

  test('lets accuracy fall with the length', () => {
    const shares = small.without.byLength.map(each => each.letters)
    expect(shares.toSorted((a, b) => b - a)).toEqual(shares)
  })

  test('leaves more mistakes on the model’s own prefixes than on the true ones', () => {
    expect(small.without.onOwn.wrong).toBeGreaterThan(1.2 * small.without.onTrue.wrong)
  })

  test('turns the weights of the sample to the diagonal', () => {
    const places = small.with.sample.weights.map(row => row.indexOf(Math.max(...row)))
    expect(places.filter((place, t) => Math.abs(place - t) > 1)).toEqual([])
  })

  test('tells the loss in steps that rise to the last', () => {
    const steps = small.losses.map(([step]) => step)
    expect(steps.at(-1)).toBe(EXTENT.steps)
    expect(steps.toSorted((a, b) => a - b)).toEqual(steps)
  })
})

test('the same seed gives the same training, and another seed or own letters another', () => {
  const few = { ...EXTENT, steps: 4 }
  const first = (settings: Partial<SeqSettings>) =>
    train({ ...USUALLY, ...settings }, few).next().value?.losses
  expect(first({})).toEqual(first({}))
  expect(first({ seed: 2 })).not.toEqual(first({}))
  expect(first({ ownShare: 1 })).not.toEqual(first({}))
})
