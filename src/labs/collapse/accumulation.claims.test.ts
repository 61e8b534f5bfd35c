import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { chainOf, expectedVariances } from './generations.ts'
import { rightAfterCheck, slopeErrors, theoryOf } from './linear-model.ts'
import type { LinearLoop } from './linear-model.ts'

const TEN = 10

/** The mean error of the tenth model in proportion to that of the first, over 1000 loops. */
function growth(keep: LinearLoop['keep']): number {
  const gaussian = gaussianFrom(uniformFrom(5))
  const all = Array.from({ length: 1000 }, () => slopeErrors({ n: 20, generations: TEN, keep }, gaussian))
  const mean = (at: number) => all.reduce((sum, errors) => sum + (errors[at] ?? NaN), 0) / all.length
  return mean(TEN - 1) / mean(0)
}

/** The mean squared error of a mean, from `n` samples of which a share is of a generator fitted to 50. */
function errorOfMean(n: number, share: number): number {
  const gaussian = gaussianFrom(uniformFrom(7))
  const loops = 2000
  let sum = 0
  for (let i = 0; i < loops; i += 1) {
    const generator = gaussian() / Math.sqrt(50)
    // The mean of k samples is drawn at once: it has the variance 1/k.
    sum += (share * generator + gaussian() / Math.sqrt(n)) ** 2
  }
  return sum / loops
}

figure(
  'research/model-collapse#accumulate-not-replace',
  'experiment',
  'With data that accumulate, the tenth linear model’s error is 1.55 times the first one’s.',
  {
    expected: theoryOf(TEN, 'all'),
    tolerance: 0.2,
    measure: () => growth('all'),
  },
)

figure(
  'research/model-collapse#accumulate-not-replace',
  'experiment',
  'With data that are replaced, the tenth linear model’s error is ten times the first one’s.',
  {
    expected: 10,
    tolerance: 2,
    measure: () => growth('none'),
  },
)

ordering(
  'research/model-collapse#accumulate-not-replace',
  'arithmetic',
  'After 1000 generations of 20 samples, over 0.9 of a Gaussian’s variance is left, and none by replacing.',
  () => {
    const loop = { n: 20, generations: 1000, real: 0 }
    const [all, none] = (['all', 'none'] as const).map(keep => expectedVariances({ ...loop, keep }).at(-1))
    return (all ?? NaN) > 0.9 && (none ?? NaN) < 1e-9
  },
)

figure(
  'research/model-collapse#bounded-by-pi-squared-over-six',
  'arithmetic',
  'The sum of inverse squares stays below π²/6 = 1.64, however many generations follow.',
  {
    expected: 1.64,
    tolerance: 0.006,
    measure: () => {
      const sums = [10, 1000, 100_000].map(generations => theoryOf(generations, 'all'))
      return sums.every(sum => sum < Math.PI ** 2 / 6) ? (sums.at(-1) ?? NaN) : NaN
    },
  },
)

ordering(
  'research/model-collapse#verification',
  'arithmetic',
  'Of a generator that is right in 0.1 to 0.9 of cases, what passes a checker that errs in one of five is more often right.',
  () => [0.1, 0.3, 0.5, 0.9].every(right => rightAfterCheck(right, 0.8, 0.2) > right),
)

ordering(
  'research/model-collapse#scaling-saturates',
  'experiment',
  'A hundred times the data cut the error 100 times, but under 4 times if a fifth is synthetic.',
  () => {
    const gain = (share: number) => errorOfMean(500, share) / errorOfMean(50_000, share)
    return Math.abs(gain(0) / 100 - 1) < 0.1 && gain(0.2) < 4
  },
)

ordering(
  'research/model-collapse#know-the-provenance',
  'experiment',
  'With one real sample in ten kept in each generation, variance stops falling well above zero.',
  () => {
    const gaussian = gaussianFrom(uniformFrom(8))
    const loop = { n: 20, generations: 200, keep: 'none', real: 0.1 } as const
    const last = Array.from({ length: 40 }, () => chainOf(loop, gaussian).at(-1)?.variance ?? NaN)
    return last.reduce((a, b) => a + b, 0) / 40 > 0.5
  },
)
