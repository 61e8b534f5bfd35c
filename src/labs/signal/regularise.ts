/**
 * Dropout (Srivastava et al. 2014), label smoothing (Szegedy et al. 2016) and weight decay (Loshchilov and
 * Hutter 2019).
 */
import { at } from '../entries.ts'
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import type { Draw } from '../random.ts'

/** Inverted dropout: what is kept is divided by 1 − p. */
export function dropped(x: Vector, p: number, uniform: Draw): Vector {
  return x.map(value => (uniform() < p ? 0 : value / (1 - p)))
}

/** 1 − ε on the true class, and ε spread evenly over all. */
export function smoothedTarget(classes: number, truth: number, epsilon: number): Vector {
  return Array.from({ length: classes }, (_, k) => (k === truth ? 1 - epsilon : 0) + epsilon / classes)
}

/** The logits that gradient descent on the cross-entropy with a target settles on, from zeros. */
export function settledLogits(target: Vector, steps = 2000, rate = 5): Vector {
  let logits: Vector = target.map(() => 0)
  for (let i = 0; i < steps; i += 1) {
    const p = softmax(logits)
    logits = logits.map((z, k) => z - rate * (at(p, k) - at(target, k)))
  }
  return logits
}

type DecayKind = 'penalty' | 'decoupled'

/** One weight after some steps on (w − 3)²/2 with a decay λ, in the loss or on the weight. */
export function decayedWeight(optimiser: 'sgd' | 'adam', kind: DecayKind, steps = 20): number {
  const [rate, decay] = [0.05, 0.1]
  let [w, m, v] = [1, 0, 0]
  for (let t = 1; t <= steps; t += 1) {
    const g = w - 3 + (kind === 'penalty' ? decay * w : 0)
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    const step = optimiser === 'sgd' ? g : m / (1 - 0.9 ** t) / (Math.sqrt(v / (1 - 0.999 ** t)) + 1e-8)
    w -= rate * (step + (kind === 'decoupled' ? decay * w : 0))
  }
  return w
}
