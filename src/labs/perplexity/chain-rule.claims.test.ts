import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { addK } from '../ngram-models.ts'
import { uniformFrom } from '../random.ts'
import { drawnJoint, factorsOf, freeParameters, sequencesOf } from './chain-rule.ts'
import type { Joint } from './chain-rule.ts'
import { logsOf } from './score.ts'
import { surpriseOf } from './surprise.ts'

const JOINT = drawnJoint(3, 4, uniformFrom(4))

const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1)

/** The largest relative gap between a joint distribution and the product of its factors in this order. */
function gapIn(joint: Joint, order: readonly number[]): number {
  const gaps = joint.all.map(sequence =>
    Math.abs(product(factorsOf(joint, sequence, order)) / joint.of(sequence) - 1),
  )
  return Math.max(...gaps)
}

const nats = (probabilities: readonly number[]) => {
  const { natsPerToken, tokens } = surpriseOf(probabilities.map(Math.log), 1)
  return natsPerToken * tokens
}

/** A bigram model of two letters and, if it has one, an end; and the mass of the texts of a length. */
function massOf(length: number, end: boolean): number {
  const text = [...(end ? 'ab.a.bba.ab.' : 'abaabbaab')]
  const model = addK({ text, vocabulary: end ? ['a', 'b', '.'] : ['a', 'b'], order: 2 }, 1)
  return sequencesOf(2, length)
    .map(sequence => {
      const tokens = [...sequence.map(symbol => 'ab'[symbol] ?? ''), ...(end ? ['.'] : [])]
      return Math.exp(logsOf(model, tokens).reduce((sum, log) => sum + log, 0))
    })
    .reduce((sum, probability) => sum + probability, 0)
}

figure(
  'foundations/chain-rule#multiply-them',
  'arithmetic',
  'Tokens of 0.2, 0.5, 0.1 and 0.4 make a sentence of probability 0.004.',
  {
    expected: 0.004,
    tolerance: 1e-12,
    measure: () => Math.exp(-nats([0.2, 0.5, 0.1, 0.4])),
  },
)

figure(
  'foundations/chain-rule#log-of-it',
  'arithmetic',
  'The log-probability of tokens of 0.2, 0.5, 0.1 and 0.4 is −5.52 nats.',
  {
    expected: -5.52,
    tolerance: 0.005,
    measure: () => -nats([0.2, 0.5, 0.1, 0.4]),
  },
)

figure(
  'foundations/chain-rule#log-space',
  'arithmetic',
  'A thousand tokens at 0.1 make 10 to the minus 1000, as the sum of their logarithms says.',
  {
    expected: -1000,
    tolerance: 1e-6,
    measure: () => -nats(Array.from({ length: 1000 }, () => 0.1)) / Math.LN10,
  },
)

figure('foundations/chain-rule#log-space', 'arithmetic', 'Multiplied out, they are zero in a double.', {
  expected: 0,
  tolerance: 0,
  measure: () => product(Array.from({ length: 1000 }, () => 0.1)),
})

figure(
  'foundations/chain-rule#exact-identity',
  'identity',
  'For a drawn distribution over 81 sequences the product of the conditionals is the joint.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => gapIn(JOINT, [0, 1, 2, 3]),
  },
)

figure(
  'foundations/chain-rule#any-order',
  'identity',
  'The product of the conditionals is the joint from right to left and in two mixed orders, too.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () =>
      Math.max(
        ...[
          [3, 2, 1, 0],
          [2, 0, 3, 1],
          [1, 3, 0, 2],
        ].map(order => gapIn(JOINT, order)),
      ),
  },
)

ordering(
  'foundations/chain-rule#two-word-history',
  'experiment',
  'Cut to the last two symbols the product is another distribution: something was assumed.',
  () => {
    const cut = (sequence: readonly number[]) => {
      const [a = NaN, b = NaN, c = NaN] = factorsOf(JOINT, sequence, [0, 1, 2, 3])
      // P(w₄ | w₂ w₃): the first symbol is the last to be learnt.
      const [, , d = NaN] = factorsOf(JOINT, sequence, [1, 2, 3, 0])
      return a * b * c * d
    }
    const total = JOINT.all.map(cut).reduce((sum, p) => sum + p, 0)
    const apart = Math.max(...JOINT.all.map(sequence => Math.abs(cut(sequence) / JOINT.of(sequence) - 1)))
    return Math.abs(total - 1) < 1e-12 && apart > 0.1
  },
)

figure(
  'foundations/chain-rule#free-parameters',
  'arithmetic',
  'A trigram model over 50,000 words has 1.25e14 free parameters.',
  {
    expected: 1.25,
    tolerance: 0.005,
    measure: () => freeParameters(50_000, 3) / 1e14,
  },
)

figure(
  'foundations/chain-rule#end-symbol',
  'identity',
  'Without an end, the texts of each length have a mass of 1 by themselves.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => Math.max(...[1, 2, 3, 6].map(length => Math.abs(massOf(length, false) - 1))) + 1,
  },
)

figure(
  'foundations/chain-rule#end-symbol',
  'arithmetic',
  'With an end the texts of all lengths share a mass of 1.',
  {
    expected: 1,
    tolerance: 0.005,
    measure: () =>
      Array.from({ length: 11 }, (_, length) => massOf(length, true)).reduce((sum, mass) => sum + mass, 0),
  },
)

figure(
  'foundations/chain-rule#trained-on-log-likelihood',
  'identity',
  'The sum of the negative log-probabilities is minus the logarithm of the product, for 30 texts.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const draw = uniformFrom(8)
      const texts = Array.from({ length: 30 }, () => Array.from({ length: 20 }, draw))
      return Math.max(...texts.map(text => Math.abs(nats(text) + Math.log(product(text)))))
    },
  },
)
