import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { uniformFrom } from '../random.ts'
import { bestPolicy, crossEntropyNats, divergence, jensenShannon, penalisedReward } from './discrete.ts'
import { fitGaussian } from './fit.ts'
import { twoBumps } from './gaussian.ts'

const question = 'foundations/kl-divergence'
const FAIR = [0.5, 0.5]
const BIASED = [0.9, 0.1]
const REWARDED = { reference: [0.7, 0.2, 0.1], rewards: [0, 1, 2], beta: 1 }

/** `count` distributions over four outcomes. */
function random(count: number, seed: number): readonly (readonly number[])[] {
  const draw = uniformFrom(seed)
  return Array.from({ length: count }, () => {
    const weights = Array.from({ length: 4 }, () => -Math.log(1 - draw()))
    const sum = weights.reduce((total, weight) => total + weight, 0)
    return weights.map(weight => weight / sum)
  })
}

export const claimsOfDivergence: readonly LabClaim[] = [
  {
    question,
    point: 'forward-value',
    statement: 'From a fair coin to one of 0.9, D is 0.511 nats.',
    expected: 0.511,
    tolerance: 0.0005,
    measure: () => divergence(FAIR, BIASED),
  },
  {
    question,
    point: 'reverse-value',
    statement: 'The other way round it is 0.368 nats.',
    expected: 0.368,
    tolerance: 0.0005,
    measure: () => divergence(BIASED, FAIR),
  },
  {
    question,
    point: 'mean-log-ratio',
    statement: 'The mean of ln(p/q) over draws from p comes to D(p‖q), here 0.511 within 0.02.',
    expected: 0.511,
    tolerance: 0.02,
    measure: () => {
      const draw = uniformFrom(4)
      const ratios = Array.from({ length: 20_000 }, () => Math.log(draw() < 0.5 ? 0.5 / 0.9 : 0.5 / 0.1))
      return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    },
  },
  {
    question,
    point: 'not-symmetric',
    statement:
      'D differs with its direction for each of 200 random pairs, and breaks the triangle inequality.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [a, b] = [random(200, 1), random(200, 2)]
      const differ = a.every((p, i) => Math.abs(divergence(p, b[i] ?? []) - divergence(b[i] ?? [], p)) > 1e-6)
      const between = [0.75, 0.25]
      return holds(
        differ && divergence(FAIR, BIASED) > divergence(FAIR, between) + divergence(between, BIASED),
      )
    },
  },
  {
    question,
    point: 'not-symmetric',
    statement: 'The square root of Jensen–Shannon obeys the triangle inequality on 200 random triples.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [a, b, c] = [random(200, 5), random(200, 6), random(200, 7)]
      const metric = (p: readonly number[] = [], q: readonly number[] = []) => Math.sqrt(jensenShannon(p, q))
      return holds(a.every((p, i) => metric(p, c[i]) <= metric(p, b[i]) + metric(b[i], c[i])))
    },
  },
  {
    question,
    point: 'never-negative',
    statement: 'Over 500 random pairs D is above zero, and it is zero between equal ones.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [a, b] = [random(500, 1), random(500, 2)]
      return holds(a.every((p, i) => divergence(p, b[i] ?? []) > 0 && divergence(p, p) === 0))
    },
  },
  {
    question,
    point: 'pretraining-minimises-it',
    statement: 'Cross-entropy less entropy is D, so the same model is best by both.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const data = [0.4, 0.3, 0.2, 0.1]
      const models = random(300, 3)
      const least = (loss: (q: readonly number[]) => number) => {
        const losses = models.map(loss)
        return losses.indexOf(Math.min(...losses))
      }
      const gaps = models.map(
        q => crossEntropyNats(data, q) - crossEntropyNats(data, data) - divergence(data, q),
      )
      return holds(
        Math.max(...gaps.map(Math.abs)) < 1e-12 &&
          least(q => crossEntropyNats(data, q)) === least(q => divergence(data, q)),
      )
    },
  },
  {
    question,
    point: 'infinite-off-support',
    statement:
      'D is infinite where the second excludes what the first allows, and finite the other way round.',
    expected: 1,
    tolerance: 0,
    measure: () =>
      holds(divergence([0.5, 0.5], [1, 0]) === Infinity && divergence([1, 0], [0.5, 0.5]) === Math.LN2),
  },
  {
    question,
    point: 'covering-and-seeking',
    shows: '',
    statement: 'A Gaussian on two bumps ends over twice as wide by D(p‖q) as by D(q‖p).',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [forward, reverse] = (['forward', 'reverse'] as const).map(
        direction =>
          fitGaussian({ target: twoBumps(6), direction, start: { mean: 1, deviation: 1 }, steps: 60 }).fit
            .deviation,
      )
      return holds((forward ?? 0) > 2 * (reverse ?? Infinity))
    },
  },
  {
    question,
    point: 'reweighted-reference',
    statement: 'No policy of a grid of 5000 has a higher penalised reward than the reweighted reference.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const best = penalisedReward(bestPolicy(REWARDED.reference, REWARDED.rewards, 1), REWARDED)
      const steps = Array.from({ length: 101 }, (_, i) => i / 100)
      return holds(
        steps.every(a =>
          steps
            .filter(b => a + b <= 1)
            .every(b => penalisedReward([a, b, Math.max(0, 1 - a - b)], REWARDED) <= best + 1e-12),
        ),
      )
    },
  },
  ...[0.353, 0.274, 0.373].map((expected, x) => ({
    question,
    point: 'three-probabilities',
    statement: `Answer ${x + 1} of three with rewards 0, 1, 2 gets ${expected} under the best policy.`,
    expected,
    tolerance: 0.0005,
    measure: () => bestPolicy(REWARDED.reference, REWARDED.rewards, REWARDED.beta)[x] ?? Number.NaN,
  })),
]
