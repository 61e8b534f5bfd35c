import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, uniformFrom } from '../random.ts'
import { evidenceBound, fitGaussian, forwardDivergence, reverseDivergence } from './fit.ts'
import { logDensity, logMixture, momentsOf, twoBumps } from './gaussian.ts'
import type { Gaussian } from './gaussian.ts'

const BUMPS = twoBumps(6)

function forward(start: Gaussian): Gaussian {
  return fitGaussian({ target: BUMPS, direction: 'forward', start }).fit
}

function reverse(start: Gaussian, target = BUMPS): Gaussian {
  return fitGaussian({ target, direction: 'reverse', start }).fit
}

figure(
  'foundations/forward-and-reverse-kl#forward-optimum',
  'experiment',
  'Descent on the forward KL from a narrow start ends with variance 10.',
  {
    expected: 10,
    tolerance: 1e-6,
    measure: () => forward({ mean: 2, deviation: 0.5 }).deviation ** 2,
  },
)

figure(
  'foundations/forward-and-reverse-kl#forward-optimum',
  'experiment',
  'Its mean is 0, the same from any start.',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: () => Math.max(...[-5, 1, 4].map(mean => Math.abs(forward({ mean, deviation: 1 }).mean))),
  },
)

figure(
  'foundations/forward-and-reverse-kl#reverse-optimum',
  'experiment',
  'Descent on the reverse KL from a start on the right ends close to N(3, 1).',
  {
    expected: 3,
    tolerance: 0.05,
    measure: () => {
      const { mean, deviation } = reverse({ mean: 1, deviation: 1 })
      return Math.abs(deviation - 1) < 0.05 ? mean : Number.NaN
    },
  },
)

figure(
  'foundations/forward-and-reverse-kl#reverse-optimum',
  'experiment',
  'It pays about ln 2 = 0.693 nats for the bump that it leaves out.',
  {
    expected: Math.LN2,
    tolerance: 0.01,
    measure: () => reverseDivergence(reverse({ mean: 1, deviation: 1 }), BUMPS),
  },
)

ordering(
  'foundations/forward-and-reverse-kl#two-peaks',
  'experiment',
  'Forward spreads over both peaks; reverse takes the left or the right one, by its start.',
  () => {
    const wide = forward({ mean: 1, deviation: 1 })
    const [left, right] = [reverse({ mean: -1, deviation: 1 }), reverse({ mean: 1, deviation: 1 })]
    return wide.deviation > 3 && Math.abs(left.mean + 3) < 0.1 && Math.abs(right.mean - 3) < 0.1
  },
)

ordering(
  'foundations/forward-and-reverse-kl#forward-covers',
  'experiment',
  'In forward KL a model on one bump costs many times what the wide one does.',
  () => {
    const narrow = forwardDivergence(BUMPS, { mean: 3, deviation: 1 })
    return narrow > 10 * forwardDivergence(BUMPS, momentsOf(BUMPS))
  },
)

ordering(
  'foundations/forward-and-reverse-kl#reverse-seeks',
  'arithmetic',
  'In reverse KL the model on one bump costs less than the wide one.',
  () => reverseDivergence({ mean: 3, deviation: 1 }, BUMPS) < reverseDivergence(momentsOf(BUMPS), BUMPS),
)

ordering(
  'foundations/forward-and-reverse-kl#moment-matching',
  'identity',
  'No Gaussian near the target’s mean and variance has a lower forward KL, with unequal bumps too.',
  () => {
    const target = twoBumps(5, 0.3)
    const { mean, deviation } = momentsOf(target)
    const least = forwardDivergence(target, { mean, deviation })
    const near = [-0.1, 0, 0.1].flatMap(a => [-0.1, 0, 0.1].map(b => [a, b] as const))
    return near.every(([a, b]) =>
      a === 0 && b === 0
        ? true
        : forwardDivergence(target, { mean: mean + a, deviation: deviation + b }) > least,
    )
  },
)

ordering(
  'foundations/forward-and-reverse-kl#moment-matching',
  'experiment',
  'The forward fit has its peak where the target has under a twentieth of its bumps’ density.',
  () => {
    const { mean } = forward({ mean: 1, deviation: 1 })
    return Math.exp(logMixture(BUMPS, mean) - logMixture(BUMPS, 3)) < 1 / 20
  },
)

figure(
  'foundations/forward-and-reverse-kl#same-when-exact',
  'experiment',
  'On a target that is one Gaussian, both directions end at the target.',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: () => {
      const target = [{ mean: 1.5, deviation: 0.7, weight: 1 }]
      const fits = (['forward', 'reverse'] as const).map(
        direction => fitGaussian({ target, direction, start: { mean: 0, deviation: 1 } }).fit,
      )
      return Math.max(...fits.flatMap(q => [Math.abs(q.mean - 1.5), Math.abs(q.deviation - 0.7)]))
    },
  },
)

figure(
  'foundations/forward-and-reverse-kl#who-is-sampled',
  'experiment',
  'From draws of the model and an unnormalised density alone, reverse KL comes out up to a constant.',
  {
    expected: 0,
    tolerance: 0.02,
    measure: () => {
      const gaussian = gaussianFrom(uniformFrom(8))
      const noise = Array.from({ length: 8000 }, gaussian)
      const unnormalised = (x: number) => logMixture(BUMPS, x) + 5
      const estimate = (q: Gaussian) =>
        noise
          .map(z => q.mean + q.deviation * z)
          .reduce((sum, x) => sum + logDensity(q, x) - unnormalised(x), 0) / noise.length
      const a = { mean: 3, deviation: 1 }
      const b = { mean: 2, deviation: 1.2 }
      return estimate(b) - estimate(a) - (reverseDivergence(b, BUMPS) - reverseDivergence(a, BUMPS))
    },
  },
)

figure(
  'foundations/forward-and-reverse-kl#forward-trains',
  'experiment',
  'The likelihood of 4000 draws of the target is highest at a Gaussian near the forward fit.',
  {
    expected: 10,
    tolerance: 0.3,
    measure: () => {
      const uniform = uniformFrom(12)
      const gaussian = gaussianFrom(uniform)
      const data = Array.from({ length: 4000 }, () => (uniform() < 0.5 ? -3 : 3) + gaussian())
      // The likelihood over a grid of variances; its mean is the data's.
      const mean = data.reduce((sum, x) => sum + x, 0) / data.length
      const squares = data.reduce((sum, x) => sum + (x - mean) ** 2, 0)
      const likelihood = (variance: number) => -0.5 * (data.length * Math.log(variance) + squares / variance)
      const grid = Array.from({ length: 400 }, (_, i) => 1 + i / 20)
      return grid.reduce((best, variance) => (likelihood(variance) > likelihood(best) ? variance : best))
    },
  },
)

figure(
  'foundations/forward-and-reverse-kl#variational-gap',
  'identity',
  'The log of the evidence less the ELBO is the reverse KL from the approximation to the posterior.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const q = { mean: 1, deviation: 2 }
      return Math.log(0.2) - evidenceBound(q, BUMPS, 0.2) - reverseDivergence(q, BUMPS)
    },
  },
)
