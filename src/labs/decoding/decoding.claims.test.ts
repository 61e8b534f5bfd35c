import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { distance, softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { uniformFrom } from '../random.ts'
import { at } from '../entries.ts'
import { filled } from '../vectors.ts'
import { byProbability, keptTokens, minP, sample, topK, topP, withTemperature } from './sampling.ts'

const FOUR = [0.5, 0.3, 0.15, 0.05]
const LOGITS = [2, 1, 0]
/** A sure and an unsure distribution over a hundred tokens. */
const SURE = softmax(Array.from({ length: 100 }, (_, i) => -2 * i))
const UNSURE = softmax(Array.from({ length: 100 }, (_, i) => -0.02 * i))
/** Ninety-nine per cent on ten tokens, and one per cent spread over two hundred. */
const TAILED = [...filled(10, 0.099), ...filled(200, 0.00005)]

const tokensOf = (p: Vector) => p.flatMap((probability, token) => (probability > 0 ? [token] : []))
const same = (a: readonly number[], b: readonly number[]) => JSON.stringify(a) === JSON.stringify(b)

figure(
  'foundations/decoding#two-by-count',
  'arithmetic',
  'Of (0.5, 0.3, 0.15, 0.05) top-k with k = 2 gives the first 0.625.',
  {
    expected: 0.625,
    tolerance: 1e-12,
    measure: () => topK(FOUR, 2)[0] ?? NaN,
  },
)

figure('foundations/decoding#two-by-count', 'arithmetic', 'It gives the second 0.375.', {
  expected: 0.375,
  tolerance: 1e-12,
  measure: () => topK(FOUR, 2)[1] ?? NaN,
})

figure('foundations/decoding#three-by-sum', 'arithmetic', 'Top-p with 0.9 keeps three of them.', {
  expected: 3,
  tolerance: 0,
  measure: () => keptTokens(topP(FOUR, 0.9)),
})

figure('foundations/decoding#three-by-ratio', 'arithmetic', 'Min-p with 0.2 keeps three.', {
  expected: 3,
  tolerance: 0,
  measure: () => keptTokens(minP(FOUR, 0.2)),
})

ordering(
  'foundations/decoding#before-and-after',
  'arithmetic',
  'Logits (2, 1, 0) give (0.665, 0.245, 0.090), and (0.867, 0.117, 0.016) at a temperature of 0.5.',
  () => {
    const measured = [withTemperature(LOGITS, 1), withTemperature(LOGITS, 0.5)]
    const stated = [
      [0.665, 0.245, 0.09],
      [0.867, 0.117, 0.016],
    ]
    return distance(measured, stated) < 0.0006
  },
)

figure('foundations/decoding#ratio-squared', 'arithmetic', 'The ratio of two neighbours is then e².', {
  expected: Math.E ** 2,
  tolerance: 1e-9,
  measure: () => {
    const [first = NaN, second = NaN] = withTemperature(LOGITS, 0.5)
    return first / second
  },
})

ordering(
  'foundations/decoding#sharpens-or-flattens',
  'arithmetic',
  'The top token gains as the temperature falls, has all at 0, and an even share when it is very high.',
  () => {
    const top = (T: number) => withTemperature(LOGITS, T)[0] ?? NaN
    const falls = [0, 0.3, 0.7, 1, 1.5, 3].every((T, i, all) => i === 0 || top(T) < top(all[i - 1] ?? 0))
    return falls && top(0) === 1 && Math.abs(top(1e6) - 1 / 3) < 1e-5
  },
)

ordering(
  'foundations/decoding#divides-logits',
  'identity',
  'Dividing the logits by T raises the probabilities to 1/T and renormalises them.',
  () => {
    const powers = softmax(LOGITS).map(p => p ** (1 / 0.7))
    const total = powers.reduce((sum, p) => sum + p, 0)
    return distance([powers.map(p => p / total)], [withTemperature(LOGITS, 0.7)]) < 1e-12
  },
)

ordering(
  'foundations/decoding#adapts-to-shape',
  'arithmetic',
  'Top-p keeps 2 tokens of a sure distribution and over 50 of an unsure one; top-k keeps 40 of each.',
  () => {
    const byMass = [SURE, UNSURE].map(p => keptTokens(topP(p, 0.9)))
    const byCount = [SURE, UNSURE].map(p => keptTokens(topK(p, 40)))
    return at(byMass, 0) <= 2 && at(byMass, 1) > 50 && same(byCount, [40, 40])
  },
)

ordering(
  'foundations/decoding#unreliable-tail',
  'experiment',
  'Of texts of 100 tokens over half draw one from a tail of 1 %, and with top-p none does.',
  () => {
    const uniform = uniformFrom(3)
    const derailed = (p: Vector) =>
      Array.from({ length: 50 }, () => Array.from({ length: 100 }, () => sample(p, uniform))).filter(text =>
        text.some(token => token >= 10),
      ).length
    return derailed(TAILED) > 25 && derailed(topP(TAILED, 0.99 - 1e-9)) === 0
  },
)

ordering(
  'foundations/decoding#removes-nothing',
  'identity',
  'At any temperature above 0 every token stays possible and the order stays.',
  () =>
    [0.1, 0.5, 1, 5].every(T => {
      const p = withTemperature(LOGITS, T)
      return keptTokens(p) === 3 && same(byProbability(p), [0, 1, 2])
    }),
)

ordering(
  'foundations/decoding#order-matters',
  'arithmetic',
  'A temperature of 2 before the cut changes what top-p and min-p keep, not what top-k keeps.',
  () => {
    const logits = FOUR.map(Math.log)
    const keptAt = (T: number, cut: (p: Vector) => Vector) => tokensOf(cut(withTemperature(logits, T)))
    const moves = (cut: (p: Vector) => Vector) => !same(keptAt(1, cut), keptAt(2, cut))
    return moves(p => topP(p, 0.75)) && moves(p => minP(p, 0.2)) && !moves(p => topK(p, 2))
  },
)
