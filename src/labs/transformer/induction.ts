/**
 * An induction head written out (Olsson et al., 2022): two attention layers whose matrices copy parts of the
 * stream. The
 * stream of a token is [its token | the token before it]; the first layer fills the second part, and the head of the
 * second layer looks for places where that part is the current token.
 */
import { matmul, softmax, transpose } from '../linear.ts'
import type { Matrix } from '../linear.ts'

/** The prediction at each place, as probabilities over the vocabulary, and where the second layer's head looks. */
interface Induction {
  readonly looks: Matrix // (n, n)
  readonly predictions: Matrix // (n, V)
}

/** How much larger a matching score is than the others: the softmax is then close to a choice. */
const SHARPNESS = 30

/** `withFirstLayer` false leaves the second part of the stream empty: one layer alone cannot do it. */
export function induction(ids: readonly number[], vocabulary: number, withFirstLayer = true): Induction {
  const tokens = ids.map(id => oneHot(id, vocabulary)) // (n, V)
  const places = ids.map((_, i) => oneHot(i, ids.length)) // (n, n)
  // First layer: place i asks for place i − 1, and copies its token.
  const before = attend(
    places.map((_, i) => oneHot(i - 1, ids.length)),
    places,
    tokens,
  )
  const previous = before.output.map((row, i) => (withFirstLayer && i > 0 ? row : row.map(() => 0)))
  // Second layer: the current token asks for places that had it before them, and copies what stands there.
  const { weights, output } = attend(tokens, previous, tokens)
  return { looks: weights, predictions: output }
}

/** Causal attention, softmax(QKᵀ) V with sharp scores. */
function attend(q: Matrix, k: Matrix, v: Matrix): { readonly weights: Matrix; readonly output: Matrix } {
  const weights = matmul(q, transpose(k)).map((row, i) =>
    softmax(row.map((score, j) => (j <= i ? SHARPNESS * score : -Infinity))),
  )
  return { weights, output: matmul(weights, v) }
}

function oneHot(place: number, length: number): readonly number[] {
  return Array.from({ length }, (_, i) => (i === place ? 1 : 0))
}

/** The share of places, of those given, at which the likeliest token is the one that comes next. */
export function shareRight(
  { predictions }: Induction,
  ids: readonly number[],
  places: readonly number[],
): number {
  const right = places.filter(place => likeliestAt(predictions, place) === ids[place + 1])
  return right.length / places.length
}

export function likeliestAt(predictions: Matrix, place: number): number {
  const row = predictions[place] ?? []
  return row.indexOf(Math.max(...row))
}
