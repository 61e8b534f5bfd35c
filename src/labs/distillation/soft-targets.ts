/** Soft targets, after Hinton, Vinyals and Dean (2015), Distilling the Knowledge in a Neural Network. */
import { softmax } from '../linear.ts'
import type { Vector } from '../linear.ts'
import { averageOf, minus, stretched } from '../vectors.ts'

/** The distribution of logits at a temperature. */
export function softened(logits: Vector, temperature: number): Vector {
  return softmax(stretched(logits, 1 / temperature))
}

/** D(p‖q) in nats; where p is zero nothing is added. */
export function relativeEntropy(p: Vector, q: Vector): number {
  return p.reduce((sum, x, i) => (x > 0 ? sum + x * Math.log(x / (q[i] ?? NaN)) : sum), 0)
}

/** The soft loss: from the teacher’s softened distribution to the student’s, without the factor T². */
export function softLoss(student: Vector, teacher: Vector, temperature: number): number {
  return relativeEntropy(softened(teacher, temperature), softened(student, temperature))
}

/** Its gradient by the student’s logits: (q − p) / T. */
export function softGradient(student: Vector, teacher: Vector, temperature: number): Vector {
  const gap = minus(softened(student, temperature), softened(teacher, temperature))
  return stretched(gap, 1 / temperature)
}

/** The limit of T² times that gradient as T grows: the gap of the centred logits over their number. */
export function logitMatching(student: Vector, teacher: Vector): Vector {
  const centred = (logits: Vector) => logits.map(z => z - averageOf(logits))
  return stretched(minus(centred(student), centred(teacher)), 1 / student.length)
}
