/** Skip-gram and CBOW, trained step by step on a text. */
import { uniformFrom } from '../random.ts'
import type { Draw } from '../random.ts'
import type { WordLine } from './sentences.ts'
import { rowTable, stepsOn } from './step.ts'
import type { Inputs, Rows } from './step.ts'
import { drawFrom, dropRate, idsOf, noiseShares, wordTableOf } from './vocabulary.ts'
import type { WordTable } from './vocabulary.ts'
import { itemAt } from './lists.ts'

export const METHODS = ['skip-gram', 'cbow'] as const
export type Method = (typeof METHODS)[number]

export interface Recipe {
  readonly method: Method
  readonly window: number // words on either side
  readonly negatives: number // k
  readonly seed: number
  readonly width: number // d
  readonly epochs: number
  readonly rate: number // at first; it falls to nothing in a straight line
  readonly threshold: number // t of the subsampling
  readonly power: number // of the noise
  readonly least: number // occurrences of a word that gets a vector
}

export const USUAL: Recipe = {
  method: 'skip-gram',
  window: 4,
  negatives: 5,
  seed: 1,
  width: 24,
  epochs: 5,
  rate: 0.05,
  threshold: 1e-3,
  power: 0.75,
  least: 1,
}

/** A model so far: `v` holds the words as centres, which are the ones kept, `u` as contexts. */
export interface Embedding {
  readonly vocabulary: WordTable
  readonly v: Rows // (V, d)
  readonly u: Rows // (V, d)
}

interface Epoch {
  readonly embedding: Embedding // the same tables each time, changed in place
  readonly share: number // of the training that is done
  readonly loss: number // a prediction, since the last report
  readonly predictions: number // so far
}

/** The rows of each word, where a word has more than its own. */
interface Pieces {
  readonly count: number
  rowsOf(id: number): readonly number[]
}

/** A prediction of the text: from which words, which word. */
type WindowPrediction = readonly [from: readonly number[], word: number]

/** Skip-gram predicts each word of the window from the centre, CBOW the centre from the window. */
export function predictionsAt(
  ids: readonly number[],
  i: number,
  window: number,
  method: Method,
): readonly WindowPrediction[] {
  const centre = itemAt(ids, i)
  const around = [...ids.slice(Math.max(0, i - window), i), ...ids.slice(i + 1, i + 1 + window)]
  if (method === 'skip-gram') return around.map(word => [[centre], word])
  return around.length > 0 ? [[around, centre]] : []
}

/**
 * Reports after each part of an epoch. A centre is one row of its table, or several: fastText gives each word
 * the rows of its n-grams in `pieces`.
 */
export function* trainOn(
  text: readonly WordLine[],
  recipe: Recipe,
  { parts = 1, pieces }: { readonly parts?: number; readonly pieces?: Pieces } = {},
): Generator<Epoch> {
  const { method, window, negatives, seed, width, epochs, rate, threshold, power, least } = recipe
  const vocabulary = wordTableOf(text, least)
  const uniform = uniformFrom(seed)
  const v = rowTable(pieces?.count ?? vocabulary.words.length, width, uniform)
  const u = rowTable(vocabulary.words.length, width)
  const step = stepsOn(v, u)
  const drops = vocabulary.counts.map(count => dropRate(count / vocabulary.total, threshold))
  const noise = drawFrom(noiseShares(vocabulary.counts, power), uniform)
  const ids = idsOf(text, vocabulary)
  const targets = new Int32Array(negatives + 1)
  let [loss, since, predictions] = [0, 0, 0]
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (let s = 0; s < ids.length; s += 1) {
      const share = (epoch + s / ids.length) / epochs
      const kept = itemAt(ids, s).filter(id => uniform() >= itemAt(drops, id))
      for (let i = 0; i < kept.length; i += 1)
        for (const [from, word] of predictionsAt(kept, i, window, method)) {
          fill(targets, word, noise)
          const inputs = pieces ? { rows: pieces.rowsOf(itemAt(from, 0)), scale: 1 } : inputsOf(from)
          loss += step(inputs, targets, rate * (1 - share))
          since += 1
        }
      if (Math.floor(((s + 1) * parts) / ids.length) === Math.floor((s * parts) / ids.length)) continue
      predictions += since
      const done = (epoch + (s + 1) / ids.length) / epochs
      yield { embedding: { vocabulary, v, u }, share: done, loss: loss / since, predictions }
      loss = since = 0
    }
}

/** CBOW takes the mean of its window, and its gradient is divided as its sum was. */
function inputsOf(from: readonly number[]): Inputs {
  return { rows: from, scale: 1 / from.length }
}

/** The true word and then noise, which is drawn again where it hits the true word. */
function fill(targets: Int32Array, word: number, noise: Draw): void {
  targets[0] = word
  for (let t = 1; t < targets.length; t += 1) {
    let drawn = noise()
    while (drawn === word) drawn = noise()
    targets[t] = drawn
  }
}

/** Trained to the end. */
export function trained(text: readonly WordLine[], recipe: Recipe, pieces?: Pieces): Embedding {
  const last = [...trainOn(text, recipe, pieces && { pieces })].at(-1)
  if (!last) throw new RangeError('there is no text to learn from')
  return last.embedding
}
