import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { averageVariances, chainOf } from './generations.ts'
import type { Loop } from './generations.ts'
import { drawnFrom, known, missing, topicChain, zipf } from './topics.ts'

const CLOSED: Loop = { n: 20, generations: 20, keep: 'none', real: 0 }

/** The average variance of the last generation, over `count` chains. */
function varianceLeft(loop: Loop, count: number, spread = 1): number {
  const gaussian = gaussianFrom(uniformFrom(6))
  const chains = Array.from({ length: count }, () => chainOf(loop, () => spread * gaussian()))
  return averageVariances(chains).at(-1) ?? NaN
}

/** So many generations of 2000 documents each on 1000 topics. */
function topicsAfter(generations: number, real = 0): readonly (readonly number[])[] {
  return topicChain(zipf(1000), { n: 2000, generations, keep: 'none', real }, uniformFrom(3))
}

/** How many topics that one generation did not know are known to the next. */
function returned(chain: readonly (readonly number[])[]): number {
  return chain
    .slice(1)
    .reduce((sum, shares, t) => sum + shares.filter((share, i) => share > 0 && chain[t]?.[i] === 0).length, 0)
}

figure(
  'research/model-collapse#recursive-training',
  'experiment',
  'Twenty generations fitted to 20 samples of the one before keep 0.36 of the variance on average.',
  {
    expected: (1 - 1 / 20) ** 20,
    tolerance: 0.06,
    measure: () => varianceLeft(CLOSED, 400),
  },
)

ordering(
  'research/model-collapse#tails-go-first',
  'experiment',
  'After 5 generations over half of the rarer topics are gone, and none of the ten most common.',
  () => {
    const last = topicsAfter(5).at(-1) ?? []
    return known(last, 500) < 250 && known(last, 0, 10) === 10
  },
)

ordering(
  'research/model-collapse#finite-sampling',
  'experiment',
  'Ten generations of 100 samples lose 10 in 100 of the variance, ten of 10 samples 65.',
  () => {
    const [few, many] = [10, 100].map(n => 1 - varianceLeft({ ...CLOSED, generations: 10, n }, 300))
    return Math.abs((few ?? NaN) - 0.65) < 0.06 && Math.abs((many ?? NaN) - 0.096) < 0.06
  },
)

figure(
  'research/model-collapse#finite-sampling',
  'experiment',
  'Topics that were not drawn are what is lost, as many as Σ(1 − p)ⁿ says.',
  {
    expected: 0,
    tolerance: 37,
    measure: () => {
      const shares = zipf(1000)
      const lost = 1000 - known(topicsAfter(1).at(-1) ?? [])
      return lost - shares.reduce((sum, p) => sum + missing(p, 2000), 0)
    },
  },
)

figure(
  'research/model-collapse#missing-with-37-percent',
  'arithmetic',
  'A topic of one document in 10,000 is missing among 10,000 with probability 0.37.',
  {
    expected: 0.37,
    tolerance: 0.005,
    measure: () => missing(1e-4, 10_000),
  },
)

figure(
  'research/model-collapse#missing-with-37-percent',
  'experiment',
  'Drawn 300 times, such a set of documents lacks the topic about as often.',
  {
    expected: 0.37,
    tolerance: 0.084,
    measure: () => {
      const uniform = uniformFrom(2)
      const lacking = Array.from({ length: 300 }, () => drawnFrom([1 - 1e-4, 1e-4], 10_000, uniform)[1] === 0)
      return lacking.filter(Boolean).length / 300
    },
  },
)

figure(
  'research/model-collapse#gone-for-good',
  'identity',
  'In a closed loop no topic comes back in 20 generations.',
  {
    expected: 0,
    tolerance: 0,
    measure: () => returned(topicsAfter(20)),
  },
)

ordering(
  'research/model-collapse#gone-for-good',
  'experiment',
  'With one real document in ten, topics do come back.',
  () => returned(topicsAfter(20, 0.1)) > 0,
)

ordering(
  'research/model-collapse#measure-on-real-tails',
  'experiment',
  'After 5 generations 70 in 100 real documents are still on known topics, but over 70 in 100 topics are lost.',
  () => {
    const last = topicsAfter(5).at(-1) ?? []
    const covered = zipf(1000).reduce((sum, p, i) => sum + ((last[i] ?? 0) > 0 ? p : 0), 0)
    return covered > 0.7 && known(last) < 300
  },
)

ordering(
  'research/model-collapse#quality-at-the-cost-of-diversity',
  'experiment',
  'Samples drawn at a lower temperature lose variance faster: under half of what is left otherwise.',
  () =>
    varianceLeft({ ...CLOSED, generations: 10 }, 200, Math.sqrt(0.9)) <
    varianceLeft({ ...CLOSED, generations: 10 }, 200) / 2,
)
