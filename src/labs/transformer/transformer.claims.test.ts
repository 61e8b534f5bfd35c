import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { averageOf } from '../vectors.ts'
import { differenceOf, dotFrom, entry, largestDifference, sumOfFloats } from '../floats.ts'
import { emptyCache, logitsAt, probabilitiesOf, readToken } from '../gpt.ts'
import { surprisesOf } from '../gpt-loss.ts'
import { heldOutText } from '../gpt-text.ts'
import { tokeniser, trainedGpt } from '../gpt-trained.ts'
import { networkWriting, logitShares, writersOf } from './attribution.ts'
import { blockShares } from './parameters.ts'
import type { Floats } from '../floats.ts'
import type { Gpt, GptStep, HeadFilter } from '../gpt.ts'

const SENTENCE = 'Mr. Darcy was not at all pleased with his aunt, and Elizabeth'
const NOTHING: Floats = new Float64Array()
const NO_HEAD: HeadFilter = () => false

function lastStep(ids: readonly number[], writes?: HeadFilter): GptStep {
  const gpt = trainedGpt()
  const cache = emptyCache(gpt)
  const [first = 0, ...others] = ids
  return others.reduce((_, id) => readToken(gpt, cache, id, writes), readToken(gpt, cache, first, writes))
}

const sentence = () => lastStep(tokeniser.encode(SENTENCE))

/** The embedding and everything that heads and networks wrote, added up. */
function sumOfWrites({ streams: [embedding = NOTHING, ...states], added }: GptStep): Floats {
  const writings = added.flatMap((heads, layer) => [...heads, networkWriting(states, layer)])
  return writings.reduce(sumOfFloats, embedding)
}

function top({ streams }: GptStep): Floats {
  return streams.at(-1) ?? NOTHING
}

/** The product with the embeddings alone, without the norm before it. */
function unnormedLogits({ token, config }: Gpt, stream: Floats): Floats {
  const { vocabulary, width } = config
  return Float64Array.from({ length: vocabulary }, (_, id) => dotFrom(token, id * width, stream))
}

/** How far the last token's logits move when the words before it stand the other way round. */
function movedByEarlierWords(writes?: HeadFilter): number {
  const ids = tokeniser.encode(SENTENCE)
  const turned = [...ids.slice(0, -1).toReversed(), ...ids.slice(-1)]
  return largestDifference(lastStep(ids, writes).logits, lastStep(turned, writes).logits)
}

figure(
  'architecture/residual-stream#sum-of-writes',
  'identity',
  'The last stream is the embedding plus what every head and every network wrote, to rounding.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const step = sentence()
      return largestDifference(sumOfWrites(step), top(step))
    },
  },
)

figure(
  'architecture/residual-stream#attribution-uses',
  'identity',
  'With the scale of the final norm held, the shares of all writers sum to the logit.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const step = sentence()
      const id = step.logits.indexOf(Math.max(...step.logits))
      return (
        logitShares(trainedGpt(), step, id).reduce((sum, { logit }) => sum + logit, 0) -
        entry(step.logits, id)
      )
    },
  },
)

figure(
  'architecture/residual-stream#norm-breaks-linearity',
  'identity',
  'Doubling the stream does not double the logits: the final norm takes the factor out again.',
  {
    expected: 0,
    tolerance: 1e-3,
    measure: () => {
      const step = sentence()
      const doubled = top(step).map(value => 2 * value)
      return largestDifference(logitsAt(trainedGpt(), doubled), step.logits)
    },
  },
)

figure(
  'architecture/residual-stream#one-per-position',
  'identity',
  'With every head silent, other words before a token change nothing in its logits.',
  {
    expected: 0,
    tolerance: 1e-12,
    measure: () => movedByEarlierWords(NO_HEAD),
  },
)

figure(
  'architecture/residual-stream#one-thousand-fifty-seven',
  'arithmetic',
  '32 layers with 32 heads each write 1057 terms, the embedding included.',
  {
    expected: 1057,
    tolerance: 0,
    measure: () => writersOf({ layers: 32, heads: 32 }).length,
  },
)

ordering(
  'architecture/residual-stream#extra-terms',
  'experiment',
  'Learned positions are one more term: what the stream begins with is not the token’s row alone.',
  () => {
    const gpt = trainedGpt()
    const [id = 0] = tokeniser.encode(SENTENCE)
    const { width } = gpt.config
    const begin = readToken(gpt, emptyCache(gpt), id).streams[0] ?? NOTHING
    const row = gpt.token.subarray(id * width, (id + 1) * width)
    const position = differenceOf(begin, row)
    return largestDifference(position, gpt.position.subarray(0, width)) < 1e-12 && Math.hypot(...position) > 0
  },
)

ordering(
  'architecture/transformer-block#attention-moves-information',
  'experiment',
  'With its heads, a token’s logits depend on the words before it.',
  () => movedByEarlierWords() > 0.1,
)

ordering(
  'architecture/transformer-block#ffn-per-position',
  'identity',
  'Without the heads, what the networks do to a token does not depend on its neighbours.',
  () => movedByEarlierWords(NO_HEAD) < 1e-12,
)

figure(
  'architecture/transformer-block#four-for-attention',
  'arithmetic',
  'Queries, keys, values and output take 4 d² weights of a block.',
  {
    expected: 4,
    tolerance: 0,
    measure: () => blockShares(trainedGpt()).attention,
  },
)

figure(
  'architecture/transformer-block#eight-for-ffn',
  'arithmetic',
  'The network of hidden width 4 d takes 8 d² weights of a block, so that it has 12 d².',
  {
    expected: 12,
    tolerance: 0,
    measure: () => {
      const { attention, network } = blockShares(trainedGpt())
      return attention + network
    },
  },
)

ordering(
  'architecture/transformer-block#final-norm',
  'experiment',
  'Read without the norm behind the last block, the trained model is worse on a sentence.',
  () => {
    const gpt = trainedGpt()
    const ids = tokeniser.encode(SENTENCE)
    const cache = emptyCache(gpt)
    const without = ids.slice(0, -1).map((id, i) => {
      const logits = unnormedLogits(gpt, top(readToken(gpt, cache, id)))
      return -Math.log(entry(probabilitiesOf(logits), ids[i + 1] ?? -1))
    })
    return averageOf(without) > averageOf(surprisesOf(gpt, ids)) + 0.1
  },
)

ordering(
  'foundations/perplexity#protocol-matters',
  'experiment',
  'Cut into pieces of eight tokens, the same text has a higher perplexity than read in one.',
  () => {
    const gpt = trainedGpt()
    const ids = tokeniser.encode(heldOutText()).slice(0, 48)
    const whole = surprisesOf(gpt, ids)
    const pieces = ids.flatMap((_, i) => (i % 8 === 0 ? surprisesOf(gpt, ids.slice(i, i + 8)) : []))
    const counted = whole.filter((_, i) => i % 8 !== 7) // The same tokens: a piece does not predict its first.
    return averageOf(pieces) > averageOf(counted)
  },
)
