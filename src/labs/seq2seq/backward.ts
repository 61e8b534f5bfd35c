/** Back-propagation through time, by hand: through the decoder, the attention and the encoder. */
import { attendBack } from './attend.ts'
import type { SourceGradient, SourceStates } from './attend.ts'
import type { Column, DecoderStep, Pass } from './forward.ts'
import { gruBack } from './gru.ts'
import { add, addBack, addOuter, addRows, entry } from './products.ts'
import type { Doubles } from './products.ts'
import type { Batch } from './strings.ts'
import type { Sizes, ModelWeights } from './weights.ts'

/** The mean loss in nats a letter. */
export function lossOf({ decoder, source }: Pass, { letters: V }: Sizes, targets: readonly Column[]): number {
  let sum = 0
  decoder.forEach(({ probabilities }, t) =>
    targets[t]?.forEach((letter, row) => (sum -= Math.log(entry(probabilities, row * V + letter)))),
  )
  return sum / (decoder.length * source.rows)
}

/** The weights, and the gradient of the loss by each of them. */
interface Differentiated {
  readonly weights: ModelWeights
  readonly gradient: ModelWeights
}

/** Adds the gradient of that mean loss to `d`. The pass is used up: its sums are overwritten. */
export function addGradient(
  sizes: Sizes,
  { weights: w, gradient: d }: Differentiated,
  { source: strings, target: targets }: Batch,
  pass: Pass,
): void {
  const { width: H } = sizes
  const { source, encoder, decoder } = pass
  const dSource: SourceGradient = {
    states: new Float64Array(source.states.length),
    keys: new Float64Array(source.keys?.length ?? 0),
    v: d.v,
  }
  const fixed = { sizes, w, d, source, dSource, share: 1 / (decoder.length * source.rows) }
  let dState: Doubles = new Float64Array(source.rows * H)
  for (let t = decoder.length - 1; t >= 0; t -= 1) {
    const step = decoder[t]
    if (step) dState = decoderBack(fixed, step, targets[t] ?? [], dState)
  }
  if (source.keys) {
    addOuter(d.U, source.states, dSource.keys, H)
    addBack(dSource.states, dSource.keys, w.U, H)
  }
  const size = source.rows * H
  for (let j = encoder.length - 1; j >= 0; j -= 1) {
    const step = encoder[j]
    if (!step) continue
    const dAfter = dState.map((x, i) => x + entry(dSource.states, j * size + i))
    dState = gruBack(step, dAfter, H)
    addLetterRows(d.Ex, step.byInput, strings[j] ?? [])
    addRows(d.Ebx, step.byInput)
    addOuter(d.Eh, step.before, step.byState, H)
    addRows(d.Ebh, step.byState)
    addBack(dState, step.byState, w.Eh, H)
  }
}

/** Inputs that stay the same at each step of the way back. */
interface Fixed {
  readonly sizes: Sizes
  readonly w: ModelWeights
  readonly d: ModelWeights
  readonly source: SourceStates
  readonly dSource: SourceGradient
  /** The weight of one letter in the mean. */
  readonly share: number
}

function decoderBack(
  { sizes, w, d, source, dSource, share }: Fixed,
  step: DecoderStep,
  target: Column,
  dLater: Doubles,
): Doubles {
  const { width: H, letters: V, attending } = sizes
  const { gru, attended, joined, features, fed } = step
  const dLogits = step.probabilities.map(p => p * share)
  target.forEach((letter, row) => add(dLogits, row * V + letter, -share))
  const width = features.length / fed.length
  addOuter(d.Wo, features, dLogits, width)
  addRows(d.bo, dLogits)
  let dFeatures: Doubles = new Float64Array(features.length)
  addBack(dFeatures, dLogits, w.Wo, width)

  if (attending === 'dot') {
    const through = dFeatures.map((x, i) => x * (1 - entry(features, i) ** 2))
    addOuter(d.Wc, joined, through, 2 * H)
    dFeatures = new Float64Array(joined.length)
    addBack(dFeatures, through, w.Wc, 2 * H)
  }
  const [left, right] = attending === 'none' ? [dFeatures, dFeatures] : apart(dFeatures, H)
  let dAfter = sum(dLater, attending === 'dot' ? right : left)
  if (attending === 'dot' && attended) dAfter = sum(dAfter, attendBack(source, attended, left, dSource))

  const dBefore = gruBack(gru, dAfter, H)
  addLetterRows(d.Dx, gru.byInput, fed)
  addRows(d.Dbx, gru.byInput)
  addOuter(d.Dh, gru.before, gru.byState, H)
  addRows(d.Dbh, gru.byState)
  addBack(dBefore, gru.byState, w.Dh, H)
  if (attending === 'additive' && attended) {
    addOuter(d.Dc, attended.context, gru.byInput, H)
    addBack(right, gru.byInput, w.Dc, H)
    const dQuery = attendBack(source, attended, right, dSource)
    addOuter(d.W, gru.before, dQuery, H)
    addBack(dBefore, dQuery, w.W, H)
  }
  return dBefore
}

const sum = (a: Doubles, b: Doubles): Doubles => a.map((x, i) => x + entry(b, i))

function addLetterRows(table: Doubles, dout: Doubles, letters: Column): void {
  const n = dout.length / letters.length
  letters.forEach((letter, row) => {
    for (let j = 0; j < n; j += 1) add(table, letter * n + j, entry(dout, row * n + j))
  })
}

function apart(both: Doubles, H: number): readonly [Doubles, Doubles] {
  const take = (half: number) =>
    new Float64Array(both.length / 2).map((_, i) =>
      entry(both, Math.floor(i / H) * 2 * H + half * H + (i % H)),
    )
  return [take(0), take(1)]
}
