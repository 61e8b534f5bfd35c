/** Two ways to an even load: the loss of Switch (Fedus et al., 2021) and biases (Wang et al., 2024). */
import { softmax, transpose } from '../linear.ts'
import type { Matrix, Vector } from '../linear.ts'
import { at, total } from '../entries.ts'
import { averageOf, plus, stretched, times } from '../vectors.ts'
import { loads, route } from './router.ts'

interface Balance {
  readonly f: Vector // N, the share of the choices that each expert got
  readonly P: Vector // N, its mean probability
}

export function balanceOf(logits: Matrix, k: number): Balance {
  const experts = logits[0]?.length ?? 0
  const counts = loads(
    logits.map(row => route(row, k, 'all')),
    experts,
  )
  return { f: stretched(counts, 1 / total(counts)), P: transpose(logits.map(softmax)).map(averageOf) }
}

/** N Σ f_i P_i, before it is multiplied by α: 1 at even load, N at collapse. */
export function balanceTerm({ f, P }: Balance): number {
  return f.length * total(times(f, P))
}

/** Its gradient by the logits. The shares f count as constants: counting has no derivative. */
export function balanceGradient(logits: Matrix, k: number): Matrix {
  const { f } = balanceOf(logits, k)
  return logits.map(row => {
    const p = softmax(row)
    const mean = total(times(f, p))
    return p.map((probability, i) => (f.length / logits.length) * probability * (at(f, i) - mean))
  })
}

/** After a batch: an expert with too few tokens gets a little more bias, one with too many a little less. */
export function adjustedBias(bias: Vector, counts: Vector, rate: number): Vector {
  const mean = averageOf(counts)
  return plus(
    bias,
    counts.map(count => rate * Math.sign(mean - count)),
  )
}
