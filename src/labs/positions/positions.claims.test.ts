import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at, rowAt } from '../entries.ts'
import { dot, matmul, softmax } from '../linear.ts'
import { gaussianFrom, matrixOf, uniformFrom } from '../random.ts'
import { frequencies, rotated } from '../rotary.ts'
import { alibiBias, alibiWeights, shareOfNearest, slopes } from './alibi.ts'
import { fullTurns, unseen } from './frequencies.ts'
import { ropeScore, turned } from './rope.ts'
import { withSinusoids } from './sinusoidal.ts'
import type { Matrix, Vector } from '../linear.ts'

const WINDOW = 4096
const PLAIN = frequencies(10_000, 128)

function contents(seed: number): readonly [query: Vector, key: Vector] {
  const [query = [], key = []] = matrixOf(2, 128, gaussianFrom(uniformFrom(seed)))
  return [query, key]
}

/** The output of the last token of unmasked attention whose queries, keys and values are the inputs. */
function lastOutput(inputs: Matrix): Vector {
  const query = rowAt(inputs, inputs.length - 1)
  const weights = softmax(inputs.map(key => dot(query, key) / Math.sqrt(query.length)))
  return rowAt(matmul([weights], inputs), 0)
}

/** How far that output moves when two earlier tokens change places. */
function movedBySwap(encode: (inputs: Matrix) => Matrix): number {
  const inputs = matrixOf(6, 16, gaussianFrom(uniformFrom(11)))
  const [first = [], second = [], ...rest] = inputs
  const before = lastOutput(encode(inputs))
  return Math.max(
    ...lastOutput(encode([second, first, ...rest])).map((value, i) => Math.abs(value - at(before, i))),
  )
}

figure(
  'architecture/rope-and-alibi#rope-rotates',
  'arithmetic',
  'Position 10 turns a pair ten times as far as position 1.',
  {
    expected: 10,
    tolerance: 1e-9, // The pair in the middle, which has not gone round at position 10.
    measure: () => turned(32, 10, PLAIN) / turned(32, 1, PLAIN),
  },
)

figure(
  'architecture/rope-and-alibi#rope-rotates',
  'identity',
  'The rotation changes the length of a query by a factor of 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => {
      const [query] = contents(1)
      const after = rotated(query, 3000, PLAIN)
      return Math.sqrt(dot(after, after) / dot(query, query))
    },
  },
)

figure(
  'architecture/rope-and-alibi#offset-only',
  'identity',
  'Shifting query and key by the same 1000 places changes the score by 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const [q, k] = contents(2)
      const score = (shift: number) =>
        ropeScore({ vector: q, position: 57 + shift }, { vector: k, position: 13 + shift }, PLAIN)
      return score(1000) - score(0)
    },
  },
)

figure(
  'architecture/rope-and-alibi#offset-only',
  'identity',
  'The score of the two rotated vectors is that of one rotation by n − m: the difference is 0.',
  {
    expected: 0,
    tolerance: 1e-9,
    measure: () => {
      const [q, k] = contents(3)
      return (
        ropeScore({ vector: q, position: 57 }, { vector: k, position: 13 }, PLAIN) -
        dot(q, rotated(k, 13 - 57, PLAIN))
      )
    },
  },
)

figure(
  'architecture/rope-and-alibi#several-frequencies',
  'arithmetic',
  'Each of the 64 pairs of a head of 128 dimensions turns more slowly than the one before.',
  {
    expected: 63,
    tolerance: 0,
    measure: () => PLAIN.filter((_, i) => i > 0 && turned(i, 1, PLAIN) < turned(i - 1, 1, PLAIN)).length,
  },
)

figure(
  'architecture/rope-and-alibi#rope-breaks-beyond',
  'arithmetic',
  'With d = 128 and 4096 tokens, 18 of the 64 pairs never complete a turn in training.',
  {
    expected: 18,
    tolerance: 0,
    measure: () => PLAIN.length - fullTurns(PLAIN, WINDOW),
  },
)

figure(
  'architecture/long-context-extension#slow-dimensions',
  'arithmetic',
  'All 18 pairs that did not complete a turn, and no others, meet new angles at twice the length.',
  {
    expected: 18,
    tolerance: 0,
    measure: () => {
      const beyond = unseen({ thetas: PLAIN, window: WINDOW }, { thetas: PLAIN, window: 2 * WINDOW })
      return beyond.slice(0, 46).every(value => value === 0) ? beyond.filter(value => value > 0).length : NaN
    },
  },
)

figure(
  'architecture/rope-and-alibi#alibi-penalty',
  'arithmetic',
  'A key 100 tokens back is penalised ten times as much as one 10 tokens back.',
  {
    expected: 10,
    tolerance: 1e-12,
    measure: () => {
      const last = rowAt(alibiBias(at(slopes(8), 3), 128), 127)
      return at(last, 27) / at(last, 117)
    },
  },
)

figure(
  'architecture/rope-and-alibi#powers-of-two',
  'arithmetic',
  'With 8 heads the slopes go down to 1/256.',
  {
    expected: 1 / 256,
    tolerance: 1e-15,
    measure: () => Math.min(...slopes(8)),
  },
)

figure(
  'architecture/rope-and-alibi#fixed-slopes',
  'arithmetic',
  'The slopes of 8 heads form a geometric sequence: each is half of the one before.',
  {
    expected: 0.5,
    tolerance: 1e-12,
    measure: () =>
      Math.max(
        ...slopes(8)
          .slice(1)
          .map((slope, i) => slope / at(slopes(8), i)),
      ),
  },
)

figure(
  'architecture/rope-and-alibi#penalty-value',
  'arithmetic',
  'The fourth of 8 heads subtracts 6.25 from the score of a key 100 tokens back.',
  {
    expected: 6.25,
    tolerance: 1e-12,
    measure: () => -at(rowAt(alibiBias(at(slopes(8), 3), 101), 100), 0),
  },
)

figure(
  'architecture/rope-and-alibi#penalty-value',
  'arithmetic',
  'That multiplies the odds of such a key against the newest by 0.002.',
  {
    expected: 0.002,
    tolerance: 0.0005,
    measure: () => {
      const weights = alibiWeights(new Array<number>(101).fill(0), at(slopes(8), 3))
      return at(weights, 0) / at(weights, 100)
    },
  },
)

figure(
  'architecture/rope-and-alibi#flat-is-recency',
  'arithmetic',
  'In 2048 tokens the fourth of 8 heads still gives the last 100 all but 1 % of its attention.',
  {
    expected: 1,
    tolerance: 0.01,
    measure: () => shareOfNearest(at(slopes(8), 3), 2048, 100),
  },
)

ordering(
  'research/attention-is-all-you-need#positions-added',
  'experiment',
  'Two earlier tokens that change places move the last output only if sinusoids were added.',
  () => movedBySwap(inputs => inputs) < 1e-12 && movedBySwap(withSinusoids) > 1e-3,
)
