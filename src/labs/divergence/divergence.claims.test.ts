import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { uniformFrom } from '../random.ts'
import { bestPolicy, crossEntropyNats, divergence, jensenShannon, penalisedReward } from './discrete.ts'
import { fitGaussian } from './fit.ts'
import { twoBumps } from './gaussian.ts'

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

figure(
  'foundations/kl-divergence#forward-value',
  'arithmetic',
  'From a fair coin to one of 0.9, D is 0.511 nats.',
  {
    expected: 0.511,
    tolerance: 0.0005,
    measure: () => divergence(FAIR, BIASED),
  },
)

figure('foundations/kl-divergence#reverse-value', 'arithmetic', 'The other way round it is 0.368 nats.', {
  expected: 0.368,
  tolerance: 0.0005,
  measure: () => divergence(BIASED, FAIR),
})

figure(
  'foundations/kl-divergence#mean-log-ratio',
  'experiment',
  'The mean of ln(p/q) over draws from p comes to D(p‖q), here 0.511 within 0.02.',
  {
    expected: 0.511,
    tolerance: 0.02,
    measure: () => {
      const draw = uniformFrom(4)
      const ratios = Array.from({ length: 20_000 }, () => Math.log(draw() < 0.5 ? 0.5 / 0.9 : 0.5 / 0.1))
      return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    },
  },
)

ordering(
  'foundations/kl-divergence#not-symmetric',
  'experiment',
  'D differs with its direction for each of 200 random pairs, and breaks the triangle inequality.',
  () => {
    const [a, b] = [random(200, 1), random(200, 2)]
    const differ = a.every((p, i) => Math.abs(divergence(p, b[i] ?? []) - divergence(b[i] ?? [], p)) > 1e-6)
    const between = [0.75, 0.25]
    return differ && divergence(FAIR, BIASED) > divergence(FAIR, between) + divergence(between, BIASED)
  },
)

ordering(
  'foundations/kl-divergence#not-symmetric',
  'identity',
  'The square root of Jensen–Shannon obeys the triangle inequality on 200 random triples.',
  () => {
    const [a, b, c] = [random(200, 5), random(200, 6), random(200, 7)]
    const metric = (p: readonly number[] = [], q: readonly number[] = []) => Math.sqrt(jensenShannon(p, q))
    return a.every((p, i) => metric(p, c[i]) <= metric(p, b[i]) + metric(b[i], c[i]))
  },
)

ordering(
  'foundations/kl-divergence#never-negative',
  'identity',
  'Over 500 random pairs D is above zero, and it is zero between equal ones.',
  () => {
    const [a, b] = [random(500, 1), random(500, 2)]
    return a.every((p, i) => divergence(p, b[i] ?? []) > 0 && divergence(p, p) === 0)
  },
)

ordering(
  'foundations/kl-divergence#pretraining-minimises-it',
  'identity',
  'Cross-entropy less entropy is D, so the same model is best by both.',
  () => {
    const data = [0.4, 0.3, 0.2, 0.1]
    const models = random(300, 3)
    const least = (loss: (q: readonly number[]) => number) => {
      const losses = models.map(loss)
      return losses.indexOf(Math.min(...losses))
    }
    const gaps = models.map(
      q => crossEntropyNats(data, q) - crossEntropyNats(data, data) - divergence(data, q),
    )
    return (
      Math.max(...gaps.map(Math.abs)) < 1e-12 &&
      least(q => crossEntropyNats(data, q)) === least(q => divergence(data, q))
    )
  },
)

ordering(
  'foundations/kl-divergence#infinite-off-support',
  'arithmetic',
  'D is infinite where the second excludes what the first allows, and finite the other way round.',
  () => divergence([0.5, 0.5], [1, 0]) === Infinity && divergence([1, 0], [0.5, 0.5]) === Math.LN2,
)

ordering(
  'foundations/kl-divergence#covering-and-seeking',
  'experiment',
  'A Gaussian on two bumps ends over twice as wide by D(p‖q) as by D(q‖p).',
  () => {
    const [forward, reverse] = (['forward', 'reverse'] as const).map(
      direction =>
        fitGaussian({ target: twoBumps(6), direction, start: { mean: 1, deviation: 1 }, steps: 60 }).fit
          .deviation,
    )
    return (forward ?? 0) > 2 * (reverse ?? Infinity)
  },
)

ordering(
  'foundations/kl-divergence#reweighted-reference',
  'identity',
  'No policy of a grid of 5000 has a higher penalised reward than the reweighted reference.',
  () => {
    const best = penalisedReward(bestPolicy(REWARDED.reference, REWARDED.rewards, 1), REWARDED)
    const steps = Array.from({ length: 101 }, (_, i) => i / 100)
    return steps.every(a =>
      steps
        .filter(b => a + b <= 1)
        .every(b => penalisedReward([a, b, Math.max(0, 1 - a - b)], REWARDED) <= best + 1e-12),
    )
  },
)

const best = (x: number) => bestPolicy(REWARDED.reference, REWARDED.rewards, REWARDED.beta)[x] ?? Number.NaN

figure(
  'foundations/kl-divergence#three-probabilities',
  'arithmetic',
  'Answer 1 of three with rewards 0, 1, 2 gets 0.353 under the best policy.',
  {
    expected: 0.353,
    tolerance: 0.0005,
    measure: () => best(0),
  },
)

figure(
  'foundations/kl-divergence#three-probabilities',
  'arithmetic',
  'Answer 2 of three with rewards 0, 1, 2 gets 0.274 under the best policy.',
  {
    expected: 0.274,
    tolerance: 0.0005,
    measure: () => best(1),
  },
)

figure(
  'foundations/kl-divergence#three-probabilities',
  'arithmetic',
  'Answer 3 of three with rewards 0, 1, 2 gets 0.373 under the best policy.',
  {
    expected: 0.373,
    tolerance: 0.0005,
    measure: () => best(2),
  },
)
