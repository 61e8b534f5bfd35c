import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { at } from '../entries.ts'
import { softmax } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { averageOf, filled } from '../vectors.ts'
import { decayedWeight, dropped, settledLogits, smoothedTarget } from './regularise.ts'

const QUESTION = 'foundations/regularisation'
const settled = (epsilon: number) => settledLogits(smoothedTarget(10, 3, epsilon))

export const claimsOfRegularisation: readonly LabClaim[] = [
  {
    question: QUESTION,
    point: 'target-values',
    statement: 'Ten classes and ε = 0.1: training settles on 0.91 for the true class.',
    expected: 0.91,
    tolerance: 1e-6,
    measure: () => at(softmax(settled(0.1)), 3),
  },
  {
    question: QUESTION,
    point: 'target-values',
    statement: 'Smoothed by 0.1 over ten classes, each wrong class settles on 0.01.',
    expected: 0.01,
    tolerance: 1e-6,
    measure: () => at(softmax(settled(0.1)), 0),
  },
  {
    question: QUESTION,
    point: 'gap-value',
    statement: 'Ten classes and ε = 0.1 leave a gap of the logits of 4.51.',
    expected: 4.51,
    tolerance: 0.005,
    measure: () => {
      const logits = settled(0.1)
      return at(logits, 3) - at(logits, 0)
    },
  },
  {
    question: QUESTION,
    point: 'less-overconfident',
    statement: 'Without smoothing the gap still grows after 2,000 steps; with it, no more.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const gap = (epsilon: number, steps: number) => {
        const logits = settledLogits(smoothedTarget(10, 3, epsilon), steps)
        return at(logits, 3) - at(logits, 0)
      }
      const [hard, soft] = [0, 0.1].map(epsilon => gap(epsilon, 4000) - gap(epsilon, 2000))
      return holds((hard ?? NaN) > 0.5 && Math.abs(soft ?? NaN) < 1e-9)
    },
  },
  {
    question: QUESTION,
    point: 'expected',
    statement: 'The optimum under smoothing has the higher perplexity on the true class.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const [hard, soft] = [0, 0.1].map(epsilon => 1 / at(softmax(settled(epsilon)), 3))
      return holds((soft ?? NaN) > (hard ?? NaN) + 0.09)
    },
  },
  {
    question: QUESTION,
    point: 'dropout-mask',
    statement: 'With p = 0.3 dropout sets 0.3 of the activations to zero.',
    expected: 0.3,
    tolerance: 0.0062, // three standard errors
    measure: () => averageOf(dropped(filled(50_000, 1), 0.3, uniformFrom(2)).map(x => (x === 0 ? 1 : 0))),
  },
  {
    question: QUESTION,
    point: 'dropout-rescaling',
    statement: 'The kept ones divided by 1 − p, the mean stays where it was.',
    expected: 1,
    tolerance: 0.0088, // three standard errors
    measure: () => averageOf(dropped(filled(50_000, 1), 0.3, uniformFrom(3))),
  },
  {
    question: QUESTION,
    point: 'l2-equivalence',
    statement: 'Under SGD a penalty and decay give the same weight; under Adam they do not.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const apart = (['sgd', 'adam'] as const).map(optimiser =>
        Math.abs(decayedWeight(optimiser, 'penalty') - decayedWeight(optimiser, 'decoupled')),
      )
      return holds((apart[0] ?? NaN) < 1e-12 && (apart[1] ?? NaN) > 1e-3)
    },
  },
]
