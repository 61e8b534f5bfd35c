import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { HELD_OUT, TRAINING, measured } from './measured.ts'
import { modelOf, scoreTokens } from './score.ts'
import { bitsPerByteFrom, crossEntropy, entropyBits, surpriseOf } from './surprise.ts'

/** The surprise of 100 bytes whose tokens had these probabilities. */
function ofProbabilities(probabilities: readonly number[]) {
  return surpriseOf(probabilities.map(Math.log), 100)
}

/** Tokens from a coin that shows 1 with probability `p`, and the surprise of a model that assumes `q`. */
function coin(p: number, q: number) {
  const draw = uniformFrom(2)
  return ofProbabilities(Array.from({ length: 50_000 }, () => (draw() < p ? q : 1 - q)))
}

figure(
  'foundations/perplexity#exponential-of-mean-loss',
  'identity',
  'The exponential of the mean loss is the inverse of the geometric mean of the probabilities.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const draw = uniformFrom(1)
      const probabilities = Array.from({ length: 40 }, draw)
      const product = probabilities.reduce((all, p) => all * p, 1)
      return ofProbabilities(probabilities).perplexity - product ** (-1 / 40)
    },
  },
)

figure(
  'foundations/perplexity#effective-branching-factor',
  'identity',
  'A uniform choice among k tokens has perplexity k, from 2 to 50,000.',
  {
    expected: 0,
    tolerance: 1e-6,
    measure: () =>
      Math.max(
        ...[2, 20, 50_000].map(k =>
          Math.abs(ofProbabilities(Array.from({ length: 30 }, () => 1 / k)).perplexity - k),
        ),
      ),
  },
)

ordering(
  'foundations/perplexity#same-tokeniser',
  'experiment',
  'A model of characters has a far lower perplexity than one of words that models the text better.',
  () => {
    const [letters, words] = [measured('characters', 3), measured('words', 3)]
    return letters.perplexity < words.perplexity / 2 && letters.bitsPerByte > words.bitsPerByte
  },
)

figure(
  'foundations/perplexity#bits-per-byte',
  'identity',
  'Tokens over bytes times log2 of the perplexity is the loss in bits over the bytes.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const gaps = (['characters', 'pieces', 'words'] as const).map(tokenisation => {
        const { tokens, bytes, perplexity, bitsPerByte } = measured(tokenisation, 2)
        return Math.abs((tokens / bytes) * Math.log2(perplexity) - bitsPerByte)
      })
      return Math.max(...gaps)
    },
  },
)

ordering(
  'foundations/perplexity#lower-is-better',
  'experiment',
  'With one tokeniser, the model with more context has the lower perplexity and the lower bits per byte.',
  () => {
    const [one, two, four] = [measured('characters', 1), measured('characters', 2), measured('characters', 4)]
    return (
      one.perplexity > two.perplexity &&
      two.perplexity > four.perplexity &&
      one.bitsPerByte > two.bitsPerByte &&
      two.bitsPerByte > four.bitsPerByte
    )
  },
)

figure(
  'foundations/perplexity#perfect-is-one',
  'arithmetic',
  'Probability 1 for every token that comes is a perplexity of 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => ofProbabilities(Array.from({ length: 50 }, () => 1)).perplexity,
  },
)

figure(
  'foundations/perplexity#bases-match',
  'identity',
  'e to the loss in nats equals 2 to the loss in bits.',
  {
    expected: 1,
    tolerance: 1e-9,
    measure: () => {
      const { natsPerToken, bitsPerToken } = measured('words', 2)
      return Math.exp(natsPerToken) / 2 ** bitsPerToken
    },
  },
)

ordering(
  'foundations/perplexity#floor-above-one',
  'experiment',
  'On draws of a coin of 0.9 the true model comes to 2 to the entropy, and others lie above.',
  () => {
    const floor = 2 ** entropyBits([0.9, 0.1])
    const best = coin(0.9, 0.9).perplexity
    return Math.abs(best - floor) < 0.01 && [0.5, 0.8, 0.97].every(q => coin(0.9, q).perplexity > best)
  },
)

ordering(
  'foundations/perplexity#protocol-matters',
  'experiment',
  'Cutting the text into disjoint chunks of 8 tokens makes the perplexity of the same model higher.',
  () => {
    const { tokenise, model } = modelOf({
      training: TRAINING,
      tokenisation: 'characters',
      order: 4,
      merges: 0,
    })
    const tokens = tokenise(HELD_OUT)
    const whole = scoreTokens(model, tokens, HELD_OUT.length).perplexity
    const [eight, thirty] = [8, 30].map(
      window => scoreTokens(model, tokens, HELD_OUT.length, window).perplexity,
    )
    return (eight ?? 0) > (thirty ?? Infinity) && (thirty ?? 0) > whole
  },
)

figure(
  'foundations/perplexity#one-bit-per-token',
  'arithmetic',
  'Perplexity 15 against 30 is one bit per token.',
  {
    expected: 1,
    tolerance: 1e-9,
    measure: () => bitsPerByteFrom(30, 1) - bitsPerByteFrom(15, 1),
  },
)

figure(
  'foundations/perplexity#twice-the-probability',
  'identity',
  'A model that gives each token twice the probability has half the perplexity.',
  {
    expected: 2,
    tolerance: 1e-9,
    measure: () => {
      const draw = uniformFrom(6)
      const probabilities = Array.from({ length: 60 }, () => draw() / 2)
      return (
        ofProbabilities(probabilities).perplexity / ofProbabilities(probabilities.map(p => 2 * p)).perplexity
      )
    },
  },
)

figure(
  'foundations/perplexity#bits-per-byte-figures',
  'arithmetic',
  'Perplexity 15 at 4.5 bytes per token is 0.868 bits per byte.',
  {
    expected: 0.868,
    tolerance: 0.0005,
    measure: () => bitsPerByteFrom(15, 4.5),
  },
)

figure(
  'foundations/perplexity#bits-per-byte-figures',
  'arithmetic',
  'Perplexity 12 at 3.9 bytes per token is 0.919 bits per byte.',
  {
    expected: 0.919,
    tolerance: 0.0005,
    measure: () => bitsPerByteFrom(12, 3.9),
  },
)

ordering(
  'foundations/perplexity#a-is-better',
  'arithmetic',
  'The model with perplexity 15 models the text better than the one with 12.',
  () => bitsPerByteFrom(15, 4.5) < bitsPerByteFrom(12, 3.9),
)

figure(
  'foundations/cross-entropy#starts-at-log-vocabulary',
  'experiment',
  'Logits near zero over 50,257 tokens give a loss of 10.82 nats.',
  {
    expected: 10.82,
    tolerance: 0.01,
    measure: () => {
      const gaussian = gaussianFrom(uniformFrom(3))
      return crossEntropy(
        matrixOf(4, 50_257, () => 0.002 * gaussian()),
        [1, 20, 300, 4000],
      )
    },
  },
)

figure(
  'foundations/cross-entropy#two-perplexities',
  'arithmetic',
  'A loss of 1.9 nats per token is a perplexity of 6.69.',
  {
    expected: 6.69,
    tolerance: 0.005,
    measure: () => surpriseOf([-1.9, -1.9], 8).perplexity,
  },
)

figure(
  'foundations/cross-entropy#constant-ratio',
  'arithmetic',
  'A drop of 0.1 nat multiplies the perplexity by 0.905, from 2.0 as from 4.0.',
  {
    expected: 0.905,
    tolerance: 0.0005,
    measure: () => {
      const ratio = (nats: number) =>
        surpriseOf([0.1 - nats], 4).perplexity / surpriseOf([-nats], 4).perplexity
      return Math.abs(ratio(2) - ratio(4)) < 1e-12 ? ratio(2) : Number.NaN
    },
  },
)
