import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { softmax } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { averageOf, filled } from '../vectors.ts'
import { decayedWeight, dropped, settledLogits, smoothedTarget } from './regularise.ts'

const settled = (epsilon: number) => settledLogits(smoothedTarget(10, 3, epsilon))

figure(
  'foundations/regularisation#target-values',
  'experiment',
  'Ten classes and ε = 0.1: training settles on 0.91 for the true class.',
  {
    expected: 0.91,
    tolerance: 1e-6,
    measure: () => at(softmax(settled(0.1)), 3),
  },
)

figure(
  'foundations/regularisation#target-values',
  'experiment',
  'Smoothed by 0.1 over ten classes, each wrong class settles on 0.01.',
  {
    expected: 0.01,
    tolerance: 1e-6,
    measure: () => at(softmax(settled(0.1)), 0),
  },
)

figure(
  'foundations/regularisation#gap-value',
  'experiment',
  'Ten classes and ε = 0.1 leave a gap of the logits of 4.51.',
  {
    expected: 4.51,
    tolerance: 0.005,
    measure: () => {
      const logits = settled(0.1)
      return at(logits, 3) - at(logits, 0)
    },
  },
)

ordering(
  'foundations/regularisation#less-overconfident',
  'experiment',
  'Without smoothing the gap still grows after 2,000 steps; with it, no more.',
  () => {
    const gap = (epsilon: number, steps: number) => {
      const logits = settledLogits(smoothedTarget(10, 3, epsilon), steps)
      return at(logits, 3) - at(logits, 0)
    }
    const [hard, soft] = [0, 0.1].map(epsilon => gap(epsilon, 4000) - gap(epsilon, 2000))
    return (hard ?? NaN) > 0.5 && Math.abs(soft ?? NaN) < 1e-9
  },
)

ordering(
  'foundations/regularisation#expected',
  'experiment',
  'The optimum under smoothing has the higher perplexity on the true class.',
  () => {
    const [hard, soft] = [0, 0.1].map(epsilon => 1 / at(softmax(settled(epsilon)), 3))
    return (soft ?? NaN) > (hard ?? NaN) + 0.09
  },
)

figure(
  'foundations/regularisation#dropout-mask',
  'experiment',
  'With p = 0.3 dropout sets 0.3 of the activations to zero.',
  {
    expected: 0.3,
    tolerance: 0.0062, // three standard errors
    measure: () => averageOf(dropped(filled(50_000, 1), 0.3, uniformFrom(2)).map(x => (x === 0 ? 1 : 0))),
  },
)

figure(
  'foundations/regularisation#dropout-rescaling',
  'experiment',
  'The kept ones divided by 1 − p, the mean stays where it was.',
  {
    expected: 1,
    tolerance: 0.0088, // three standard errors
    measure: () => averageOf(dropped(filled(50_000, 1), 0.3, uniformFrom(3))),
  },
)

ordering(
  'foundations/regularisation#l2-equivalence',
  'identity',
  'Under SGD a penalty and decay give the same weight; under Adam they do not.',
  () => {
    const apart = (['sgd', 'adam'] as const).map(optimiser =>
      Math.abs(decayedWeight(optimiser, 'penalty') - decayedWeight(optimiser, 'decoupled')),
    )
    return (apart[0] ?? NaN) < 1e-12 && (apart[1] ?? NaN) > 1e-3
  },
)
