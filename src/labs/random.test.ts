import { expect, test } from 'vitest'
import { gaussianFrom, uniformFrom } from './random.ts'

const N = 100_000
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
function moments(values: readonly number[]): readonly number[] {
  const centre = mean(values)
  return [centre, mean(values.map(x => (x - centre) ** 2)), mean(values.map(x => (x - centre) ** 4))]
}

test('draws are the same for the same seed, and near seeds are unlike', () => {
  const [one, again, next] = [1, 1, 2].map(seed => Array.from({ length: 5 }, uniformFrom(seed)))
  expect(one).toEqual(again)
  expect(one!.some(x => next!.includes(x))).toBe(false)
})

// Each bound is four standard errors of the moment over N draws.
test.each([
  ['uniform', uniformFrom(3), [1 / 2, 1 / 12, 1 / 80], [1 / 12, 1 / 180, 1 / 3600]],
  ['normal', gaussianFrom(uniformFrom(4)), [0, 1, 3], [1, 2, 96]],
] as const)('%s draws have the moments of their distribution', (_, draw, expected, variances) => {
  moments(Array.from({ length: N }, draw)).forEach((moment, i) =>
    expect(Math.abs(moment - expected[i]!)).toBeLessThan(4 * Math.sqrt(variances[i]! / N)),
  )
})

test('neighbouring normal draws are uncorrelated', () => {
  const draws = Array.from({ length: N }, gaussianFrom(uniformFrom(9)))
  const product = mean(draws.slice(1).map((x, i) => x * draws[i]!))
  expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(N))
})
