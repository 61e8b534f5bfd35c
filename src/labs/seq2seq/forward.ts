/** An encoder-decoder (Sutskever et al., 2014; Cho et al., 2014) over a batch of strings of one length. */
import { attend, softmaxInPlace } from './attend.ts'
import type { Attended, SourceStates } from './attend.ts'
import { gruForward } from './gru.ts'
import type { GruStep } from './gru.ts'
import { add, addBias, addProduct, entry } from './products.ts'
import type { Doubles } from './products.ts'
import type { Sizes, ModelWeights } from './weights.ts'

/** Letters of each string of the batch at one place. */
export type Column = readonly number[] // (B)

/** Which letter string `row` is fed at step `t`, given the one that the model would have written before it. */
type Feed = (t: number, row: number, own: number) => number

export interface DecoderStep {
  readonly fed: Column
  readonly gru: GruStep
  readonly attended: Attended | undefined
  readonly joined: Doubles // (B, 2H): [s_t; c_t] (additive), [c_t; s_t] (dot)
  readonly features: Doubles // what the letters are predicted from
  readonly probabilities: Doubles // (B, V)
}

export interface Pass {
  readonly source: SourceStates
  readonly encoder: readonly GruStep[]
  readonly decoder: readonly DecoderStep[]
}

function encode(sizes: Sizes, weights: ModelWeights, strings: readonly Column[]): Pass {
  const { width: H, attending } = sizes
  const rows = strings[0]?.length ?? 0
  const states = new Float64Array(strings.length * rows * H)
  let before = new Float64Array(rows * H)
  const encoder = strings.map((column, j) => {
    const after = states.subarray(j * rows * H, (j + 1) * rows * H)
    const step = stepOf(before, after)
    addLetters(step.byInput, weights.Ex, column)
    addBias(step.byInput, weights.Ebx)
    addProduct(step.byState, before, weights.Eh, H)
    addBias(step.byState, weights.Ebh)
    gruForward(step, H)
    before = after
    return step
  })
  const keys = attending === 'additive' ? new Float64Array(states.length) : undefined
  if (keys) addProduct(keys, states, weights.U, H)
  const source = { steps: strings.length, rows, width: H, states, keys, v: weights.v }
  return { source, encoder, decoder: [] }
}

/** How many letters are written, and whether each follows on the true prefix or on the model's own. */
interface Decoding {
  readonly steps: number
  readonly feed: Feed
}

/** Encodes, and writes letters. */
export function run(
  sizes: Sizes,
  weights: ModelWeights,
  strings: readonly Column[],
  { steps, feed }: Decoding,
): Pass {
  const { source, encoder } = encode(sizes, weights, strings)
  let before = encoder.at(-1)?.after ?? new Float64Array(0)
  let own: Column = Array.from({ length: source.rows }, () => sizes.letters)
  const decoder = Array.from({ length: steps }, (_, t) => {
    const fed = own.map((letter, row) => (t === 0 ? sizes.letters : feed(t, row, letter)))
    const step = decoderStep(sizes, weights, source, { before, fed })
    before = step.gru.after
    own = likeliest(step.probabilities, sizes.letters)
    return step
  })
  return { source, encoder, decoder }
}

function decoderStep(
  { width: H, letters: V, attending }: Sizes,
  w: ModelWeights,
  source: SourceStates,
  { before, fed }: { readonly before: Doubles; readonly fed: Column },
): DecoderStep {
  const rows = fed.length
  const gru = stepOf(before, new Float64Array(rows * H))
  addLetters(gru.byInput, w.Dx, fed)
  addBias(gru.byInput, w.Dbx)
  addProduct(gru.byState, before, w.Dh, H)
  addBias(gru.byState, w.Dbh)
  let attended: Attended | undefined
  if (attending === 'additive') {
    const query = new Float64Array(rows * H)
    addProduct(query, before, w.W, H)
    attended = attend(source, query) // from s_{t−1}
    addProduct(gru.byInput, attended.context, w.Dc, H) // and into the update
  }
  gruForward(gru, H)
  if (attending === 'dot') attended = attend(source, gru.after) // from s_t
  const joined =
    attending === 'additive' ? side(gru.after, attended?.context, H) : side(attended?.context, gru.after, H)
  let features = attending === 'additive' ? joined : gru.after
  if (attending === 'dot') {
    features = new Float64Array(rows * H)
    addProduct(features, joined, w.Wc, 2 * H)
    features = features.map(Math.tanh) // s̃_t
  }
  const probabilities = new Float64Array(rows * V)
  addProduct(probabilities, features, w.Wo, w.Wo.length / V)
  addBias(probabilities, w.bo)
  for (let row = 0; row < rows; row += 1) softmaxInPlace(probabilities.subarray(row * V, (row + 1) * V))
  return { fed, gru, attended, joined, features, probabilities }
}

function stepOf(before: Doubles, after: Doubles): GruStep {
  const sums = () => new Float64Array(3 * before.length)
  return { byInput: sums(), byState: sums(), before, after, gates: sums() }
}

function addLetters(out: Doubles, table: Doubles, letters: Column): void {
  const n = out.length / letters.length
  letters.forEach((letter, row) => {
    for (let j = 0; j < n; j += 1) add(out, row * n + j, entry(table, letter * n + j))
  })
}

/** Two batches of vectors side by side; nothing where there is no context. */
function side(left: Doubles | undefined, right: Doubles | undefined, H: number): Doubles {
  if (!left || !right) return new Float64Array(0)
  const both = new Float64Array(2 * left.length)
  for (let i = 0; i < left.length; i += 1) {
    const to = Math.floor(i / H) * 2 * H + (i % H)
    both[to] = entry(left, i)
    both[to + H] = entry(right, i)
  }
  return both
}

export function likeliest(probabilities: Doubles, V: number): Column {
  return Array.from({ length: probabilities.length / V }, (_, row) => {
    let best = 0
    for (let letter = 1; letter < V; letter += 1)
      if (entry(probabilities, row * V + letter) > entry(probabilities, row * V + best)) best = letter
    return best
  })
}
