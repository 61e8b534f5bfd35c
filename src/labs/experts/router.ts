/** A mixture of experts by token choice: Shazeer et al. (2017), Fedus et al. (2021), Jiang et al. (2024). */
import { softmax } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at, total } from '../entries.ts'
import { applied, filled, plus, stretched } from '../vectors.ts'

/** Over which scores the softmax is taken: all N (Switch) or the k kept ones (Mixtral). */
type Normaliser = 'all' | 'kept'

interface Choice {
  readonly expert: number
  readonly weight: number
}

/** The k largest scores, largest first; of equal ones the expert with the lower number. */
export function topK(scores: Vector, k: number): readonly number[] {
  return scores
    .map((_, expert) => expert)
    .toSorted((a, b) => at(scores, b) - at(scores, a) || a - b)
    .slice(0, k)
}

/** The experts of one token, from its N logits. A bias moves the choice and never the weights. */
export function route(logits: Vector, k: number, normaliser: Normaliser, bias?: Vector): readonly Choice[] {
  const kept = topK(bias === undefined ? logits : plus(logits, bias), k)
  const weights =
    normaliser === 'all'
      ? kept.map(expert => at(softmax(logits), expert))
      : softmax(kept.map(expert => at(logits, expert)))
  return kept.map((expert, place) => ({ expert, weight: at(weights, place) }))
}

interface MixtureLayer {
  readonly router: Matrix // N × d
  readonly experts: readonly Matrix[] // N matrices d × d
  readonly k: number
  readonly normaliser: Normaliser
}

/** y = Σ over the chosen experts of weight · E(x). Only these are run. */
export function mixture(layer: MixtureLayer, x: Vector): Vector {
  return route(applied(layer.router, x), layer.k, layer.normaliser).reduce(
    (y, { expert, weight }) => plus(y, stretched(applied(layer.experts[expert] ?? [], x), weight)),
    filled(x.length, 0),
  )
}

/** How many tokens each expert was given. */
export function loads(choices: readonly (readonly Choice[])[], experts: number): Vector {
  const counts = Array.from({ length: experts }, () => 0)
  for (const { expert } of choices.flat()) counts[expert] = (counts[expert] ?? 0) + 1
  return counts
}

/** The load of the busiest expert in multiples of the mean: 1 is even. */
export function imbalance(counts: Vector): number {
  return (Math.max(...counts) * counts.length) / total(counts)
}
