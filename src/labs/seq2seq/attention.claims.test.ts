import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { total } from '../entries.ts'
import { attend } from './attend.ts'
import { afterSixtySteps, copied } from './few-steps.ts'
import { run } from './forward.ts'
import type { Column, Pass } from './forward.ts'
import { shortestPath, translator } from './paths.ts'
import { entry } from './products.ts'
import { scoreParameters } from './score-sizes.ts'
import { drawnWeights, viewsOf } from './weights.ts'
import type { Attending } from './weights.ts'

const stringOf = (length: number): readonly Column[] => Array.from({ length }, (_, j) => [(3 * j + 1) % 4])

/** Writes letters after a source of so many, with drawn weights; each step is fed the letter that `fed` names. */
function passOf(attending: Attending, source: number, target: number, fed: Column = []): Pass {
  const sizes = { attending, letters: 4, width: 6 }
  const weights = viewsOf(sizes, drawnWeights(sizes, 2))
  return run(sizes, weights, stringOf(source), { steps: target, feed: t => fed[t] ?? 0 })
}

const weightsOf = ({ decoder }: Pass): readonly (readonly number[])[] =>
  decoder.map(({ attended }) => [...(attended?.weights ?? [])])

/** The largest distance of a context from the weighted sum of the encoder's states, and the least between two steps. */
function contexts(attending: Attending) {
  const { source, decoder } = passOf(attending, 5, 3)
  const own = decoder.map(({ attended }) => [...(attended?.context ?? [])])
  const summed = decoder.map(({ attended }) =>
    Array.from({ length: source.width }, (_, i) =>
      total(
        [...(attended?.weights ?? [])].map(
          (weight, j) => weight * entry(source.states, j * source.width + i),
        ),
      ),
    ),
  )
  const apart = (a: readonly number[] = [], b: readonly number[] = []) =>
    Math.max(...a.map((x, i) => Math.abs(x - (b[i] ?? NaN))))
  return {
    off: Math.max(...own.map((context, t) => apart(context, summed[t]))),
    moved: Math.min(apart(own[0], own[1]), apart(own[1], own[2])),
  }
}

/** Does another letter, fed at the second step, change that step's weights? */
function weightsHearTheLetter(attending: Attending): boolean {
  const [one = [], other = []] = [2, 3].map(letter => weightsOf(passOf(attending, 5, 2, [0, letter]))[1])
  return one.some((weight, j) => weight !== other[j])
}

/** Is the decoder's first state another than it is, with the same weights, without any context? */
function updateSeesContext(attending: Attending): boolean {
  const sizes = { attending, letters: 4, width: 6 }
  const weights = viewsOf(sizes, drawnWeights(sizes, 2))
  const stateOf = (attends: Attending, Wo = weights.Wo) =>
    run({ ...sizes, attending: attends }, { ...weights, Wo }, stringOf(5), { steps: 1, feed: () => 0 })
      .decoder[0]?.gru.after ?? []
  // The output layer of a model without attention reads the state alone.
  const [own, plain] = [[...stateOf(attending)], [...stateOf('none', weights.Wo.subarray(0, 6 * 4))]]
  return own.some((x, i) => x !== plain[i])
}

/** Scores 2, 1 and 0 with the states 1, 2 and 3: each state carries its score as a second number, for the query. */
function byHand() {
  const states = Float64Array.of(1, 2, 2, 1, 3, 0)
  const source = { steps: 3, rows: 1, width: 2, states, keys: undefined, v: new Float64Array(0) }
  return attend(source, Float64Array.of(0, 1))
}

function longestWay(attending: Attending, length: number): number {
  const graph = translator(attending, length, length)
  const places = Array.from({ length }, (_, i) => i + 1)
  return Math.max(...places.map(j => shortestPath(graph, `h${j}`, `y${length + 1 - j}`)))
}

const SIZES = { decoder: 1000, encoder: 2000, hidden: 1000 } as const

figure(
  'foundations/seq2seq-attention#one-fixed-vector',
  'arithmetic',
  'Without attention the decoder is handed the last state alone, 6 numbers after 5 letters as after 50.',
  {
    expected: 6,
    tolerance: 0,
    measure: () => {
      const handed = [5, 50].map(length => {
        const { encoder, decoder } = passOf('none', length, 1)
        const [last, begin] = [encoder.at(-1)?.after, decoder[0]?.gru.before]
        return begin?.every((x, i) => x === last?.[i]) && !decoder[0]?.attended ? begin.length : NaN
      })
      return handed[0] === handed[1] ? (handed[0] ?? NaN) : NaN
    },
  },
)

ordering(
  'foundations/seq2seq-attention#quality-falls-with-length',
  'experiment',
  'Without attention a small model gets a larger share of letters wrong of four than of three, and than of one.',
  () => {
    const model = afterSixtySteps()
    const [one = NaN, three = NaN, four = NaN] = [1, 3, 4].map(length => copied(model, length, 'own').wrong)
    return one < three && three < four
  },
)

ordering(
  'foundations/seq2seq-attention#context-per-step',
  'identity',
  'Each step has a context of its own: the sum of the encoder’s states, weighted by that step’s weights.',
  () => (['additive', 'dot'] as const).map(contexts).every(({ off, moved }) => off < 1e-12 && moved > 1e-6),
)

figure(
  'foundations/seq2seq-attention#weights-from-scores',
  'identity',
  'No weight is negative, and the weights of a step sum to 1.',
  {
    expected: 1,
    tolerance: 1e-12,
    measure: () => {
      const rows = [...weightsOf(passOf('additive', 7, 4)), ...weightsOf(passOf('dot', 7, 4))]
      return rows.flat().every(weight => weight >= 0) ? Math.max(...rows.map(total)) : NaN
    },
  },
)

figure(
  'foundations/seq2seq-attention#direct-access',
  'arithmetic',
  'With attention no state of the encoder is further from an output for 40 letters than for 10.',
  {
    expected: 1,
    tolerance: 0,
    measure: () => longestWay('additive', 40) / longestWay('additive', 10),
  },
)

figure(
  'foundations/seq2seq-attention#long-path',
  'arithmetic',
  'Without attention the way from the first of 40 letters to the first output passes all 40 states.',
  {
    expected: 40,
    tolerance: 0, // The way ends in s_1 and y_1, two edges beyond the last state.
    measure: () => shortestPath(translator('none', 40, 40), 'x1', 'y1') - 2,
  },
)

figure(
  'foundations/seq2seq-attention#cost-product',
  'arithmetic',
  'Seven letters in and five out take 35 scores.',
  {
    expected: 35,
    tolerance: 0,
    measure: () => weightsOf(passOf('additive', 7, 5)).flat().length,
  },
)

figure(
  'foundations/seq2seq-attention#source-reversal',
  'arithmetic',
  'Reversal takes the first of 20 letters from 19 steps before the decoder to none.',
  {
    expected: 19,
    tolerance: 0,
    measure: () => {
      const graph = translator('none', 20, 20)
      // Reversed, the first letter is read last.
      return shortestPath(graph, 'x1', 'y1') - shortestPath(graph, 'x20', 'y1')
    },
  },
)

figure(
  'foundations/seq2seq-attention#the-weights',
  'arithmetic',
  'Scores of 2, 1 and 0 give a first weight of 0.665.',
  {
    expected: 0.665,
    tolerance: 0.0005,
    measure: () => entry(byHand().weights, 0),
  },
)

figure(
  'foundations/seq2seq-attention#the-context',
  'arithmetic',
  'With the states 1, 2 and 3 the context is 1.425.',
  {
    expected: 1.425,
    tolerance: 0.0005,
    measure: () => entry(byHand().context, 0),
  },
)

ordering(
  'foundations/bahdanau-and-luong#which-decoder-state',
  'identity',
  'The letter that a step is fed changes Luong’s weights of that step, and not Bahdanau’s.',
  () => weightsHearTheLetter('dot') && !weightsHearTheLetter('additive'),
)

ordering(
  'foundations/bahdanau-and-luong#where-context-enters',
  'identity',
  'Bahdanau’s context changes the decoder’s state; Luong’s leaves it as it is without attention.',
  () => updateSeesContext('additive') && !updateSeesContext('dot'),
)

ordering(
  'foundations/bahdanau-and-luong#dot-is-cheaper',
  'arithmetic',
  'The additive score takes a hyperbolic tangent for each unit of each pair of states, the dot product none.',
  () => {
    const tangents = (attending: Attending) =>
      total(passOf(attending, 7, 5).decoder.map(({ attended }) => attended?.inner.length ?? NaN))
    return tangents('additive') === 7 * 5 * 6 && tangents('dot') === 0
  },
)

figure(
  'foundations/bahdanau-and-luong#additive-count',
  'arithmetic',
  'With 1,000 units in the decoder, 2,000 in the encoder and 1,000 hidden, the additive score has 3,001,000.',
  {
    expected: 3_001_000,
    tolerance: 0,
    measure: () => scoreParameters('additive', SIZES) ?? NaN,
  },
)

figure(
  'foundations/bahdanau-and-luong#general-count',
  'arithmetic',
  'Between 1,000 units in the decoder and 2,000 in the encoder the general score has 2,000,000 parameters.',
  {
    expected: 2_000_000,
    tolerance: 0,
    measure: () => scoreParameters('general', SIZES) ?? NaN,
  },
)
