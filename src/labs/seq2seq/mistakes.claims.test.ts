import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { total } from '../entries.ts'
import { distance } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { lossOf } from './backward.ts'
import { write } from './measure.ts'
import { bestSecond, errorFree, expectedMistakes } from './mistakes.ts'
import { layer, reads, shortestPath, waits } from './paths.ts'
import { afterSixtySteps, copied } from './few-steps.ts'
import { drawnWeights } from './weights.ts'

/** The probability that a model gives to all 27 strings of three letters, each scored on its own true prefix. */
function massOfAllStrings(): number {
  const sizes = { attending: 'additive', letters: 3, width: 6 } as const
  const model = { sizes, parameters: drawnWeights(sizes, 4) }
  const source = [[0], [2], [1]]
  const letters = [0, 1, 2]
  const strings = letters.flatMap(a => letters.flatMap(b => letters.map(c => [[a], [b], [c]])))
  return total(
    strings.map(target => Math.exp(-3 * lossOf(write(model, { source, target }, 'true'), sizes, target))),
  )
}

const JOINT: Matrix = [
  [0.4, 0.1],
  [0.1, 0.4],
]

function drift(own: number): number {
  return distance(bestSecond(JOINT, own), bestSecond(JOINT, 0))
}

figure(
  'foundations/exposure-bias#the-probability',
  'arithmetic',
  'At 1 % a token, independently, 100 tokens are without an error with probability 0.366.',
  {
    expected: 0.366,
    tolerance: 0.0005,
    measure: () => errorFree(0.01, 100),
  },
)

ordering(
  'foundations/exposure-bias#not-independent',
  'arithmetic',
  'If the error rate rises after a first error, more than the 1 error in 100 tokens is expected.',
  () => {
    const [independent, risen] = [0.01, 0.05].map(after => expectedMistakes(0.01, after, 100))
    return Math.abs((independent ?? NaN) - 1) < 1e-9 && (risen ?? NaN) > 1.5
  },
)

ordering(
  'foundations/exposure-bias#errors-compound',
  'experiment',
  'In a small trained model a letter after a mistake is wrong more often than one before any.',
  () => {
    const { wrongAfterMistake, wrongBeforeMistake } = copied(afterSixtySteps(), 4, 'own')
    return wrongAfterMistake > 1.2 * wrongBeforeMistake
  },
)

ordering(
  'foundations/exposure-bias#prefixes-differ',
  'experiment',
  'A small trained model is wrong more often on its own prefixes than on the true ones.',
  () => {
    const model = afterSixtySteps()
    return copied(model, 4, 'own').wrong > 1.1 * copied(model, 4, 'true').wrong
  },
)

figure(
  'foundations/exposure-bias#exactly-maximum-likelihood',
  'identity',
  'Scored each on its true prefix, the probabilities of all strings of three letters sum to 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: massOfAllStrings,
  },
)

ordering(
  'foundations/exposure-bias#scheduled-sampling-inconsistent',
  'arithmetic',
  'On two letters, with all data, the optimum is the data at no own letters and off it by more the more are fed.',
  () => drift(0) === 0 && drift(0.5) > 0.1 && drift(1) > drift(0.5),
)

figure(
  'foundations/lstm-to-transformer#parallel-over-time',
  'arithmetic',
  'Over 100 tokens 100 steps of a recurrent layer wait for each other, and 1 of self-attention.',
  {
    expected: 100,
    tolerance: 0,
    measure: () => waits(layer('recurrent', 100)) / waits(layer('attention', 100)),
  },
)

figure(
  'foundations/lstm-to-transformer#short-path',
  'arithmetic',
  'From the first of 100 inputs to the last output it is 100 steps by recurrence, 1 by attention.',
  {
    expected: 100,
    tolerance: 0,
    measure: () => {
      const path = (kind: 'recurrent' | 'attention') => shortestPath(layer(kind, 100), 'x1', 'h100')
      return path('recurrent') / path('attention')
    },
  },
)

ordering(
  'foundations/lstm-to-transformer#quadratic-compute',
  'arithmetic',
  'At twice the length attention reads four times as many values, and a recurrence twice as many.',
  () => {
    const grown = (kind: 'recurrent' | 'attention') => reads(layer(kind, 200)) / reads(layer(kind, 100))
    return grown('attention') === 4 && Math.abs(grown('recurrent') - 2) < 0.01
  },
)
