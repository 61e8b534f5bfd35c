import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { entry } from '../floats.ts'
import { emptyCache, probabilitiesOf, readToken } from '../gpt.ts'
import { tokeniser, trainedGpt } from '../gpt-trained.ts'
import { LLAMA_2_7B, parametersOf } from './parameters.ts'

const SENTENCE = 'Elizabeth was not at all pleased with the letter'

/** The share of a gated decoder that its vocabulary matrix is, at the width `d` and with Llama 2's vocabulary. */
function shareAtWidth(width: number, layers: number): number {
  const decoder = { ...LLAMA_2_7B, width, layers, hidden: Math.round((8 * width) / 3), tied: true }
  return (decoder.vocabulary * width) / parametersOf(decoder)
}

/** Rows of the matrix that one training step on the sentence reaches from the output, and from the look-up. */
function rowsReached(): { readonly output: number; readonly input: number } {
  const gpt = trainedGpt()
  const ids = tokeniser.encode(SENTENCE)
  const cache = emptyCache(gpt)
  const reached = new Set<number>()
  ids.slice(0, -1).forEach((id, i) => {
    // The gradient of the cross-entropy at row v of E is (p_v − [v is next]) · h.
    const p = probabilitiesOf(readToken(gpt, cache, id).logits)
    p.forEach((value, v) => {
      if (value - (v === ids[i + 1] ? 1 : 0) !== 0) reached.add(v)
    })
  })
  return { output: reached.size, input: new Set(ids.slice(0, -1)).size }
}

ordering(
  'architecture/weight-tying#one-matrix-two-uses',
  'identity',
  'A change to one row of the matrix moves that token’s logit, and the token as input.',
  () => {
    const gpt = trainedGpt()
    const [first = 0, other = 0] = tokeniser.encode(' letter sister')
    const changed = { ...gpt, token: gpt.token.slice() }
    const place = other * gpt.config.width
    changed.token[place] = entry(gpt.token, place) + 1
    const read = (model: typeof gpt, id: number) => readToken(model, emptyCache(model), id)
    const asOutput = entry(read(changed, first).logits, other) - entry(read(gpt, first).logits, other)
    const begin = (model: typeof gpt) => read(model, other).streams[0]?.[0] ?? NaN
    return Math.abs(asOutput) > 1e-6 && Math.abs(begin(changed) - begin(gpt) - 1) < 1e-9
  },
)

figure(
  'architecture/weight-tying#saves-one-matrix',
  'arithmetic',
  'The small GPT saves 1024 · 128 = 131,072 weights by reading and scoring with one matrix.',
  {
    expected: 1024 * 128,
    tolerance: 0,
    measure: () => {
      const gpt = trainedGpt()
      const { logits, streams } = readToken(gpt, emptyCache(gpt), 0)
      const inMatrix = logits.length * (streams[0]?.length ?? NaN)
      const stored = Object.values(gpt).filter(part => 'length' in part && part.length === inMatrix)
      // It looks up with such a matrix and scores with one.
      return (2 - stored.length) * inMatrix
    },
  },
)

ordering(
  'architecture/weight-tying#share-shrinks',
  'arithmetic',
  'At one vocabulary the matrix is a smaller share of a wider and deeper model.',
  () => {
    const shares = [shareAtWidth(512, 8), shareAtWidth(2048, 24), shareAtWidth(8192, 80)]
    return shares.every((share, i) => i === 0 || share < at(shares, i - 1) / 3)
  },
)

figure(
  'architecture/weight-tying#parameters-saved',
  'arithmetic',
  'Tying would save Llama 2 7B 131 million weights.',
  {
    expected: 131,
    tolerance: 0.5,
    measure: () => (parametersOf(LLAMA_2_7B) - parametersOf({ ...LLAMA_2_7B, tied: true })) / 1e6,
  },
)

figure(
  'architecture/weight-tying#two-percent',
  'arithmetic',
  'Tying would save 1.9 % of Llama 2 7B’s 6.74 billion weights.',
  {
    expected: 1.9,
    tolerance: 0.05,
    measure: () => 100 * (1 - parametersOf({ ...LLAMA_2_7B, tied: true }) / parametersOf(LLAMA_2_7B)),
  },
)

ordering(
  'architecture/weight-tying#output-side-dominates',
  'experiment',
  'From the output one sentence sends a gradient to all 1024 rows, from the look-up only to its own tokens’.',
  () => {
    const { output, input } = rowsReached()
    return output === trainedGpt().config.vocabulary && input < 20
  },
)
