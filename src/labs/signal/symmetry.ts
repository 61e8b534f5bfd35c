/** One hidden layer of tanh units, trained by gradient descent on a small regression. */
import { gaussianFrom, uniformFrom } from '../random.ts'

const UNITS = 6
const EXAMPLES = 12

/** How far apart the input weights of the units are after some steps: the largest difference between two. */
export function spreadOfUnits(start: 'equal' | 'random', steps: number): number {
  const draw = gaussianFrom(uniformFrom(5))
  const data = Array.from({ length: EXAMPLES }, () => ({ x: draw(), y: draw() }))
  const a = Array.from({ length: UNITS }, () => (start === 'equal' ? 0.5 : draw()))
  const b = Array.from({ length: UNITS }, () => (start === 'equal' ? 0.5 : draw()))
  for (let step = 0; step < steps; step += 1) {
    const byA = a.map(() => 0)
    const byB = a.map(() => 0)
    for (const { x, y } of data) {
      const h = a.map(weight => Math.tanh(weight * x))
      const error = h.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0) - y
      h.forEach((value, i) => {
        byB[i] = (byB[i] ?? NaN) + error * value
        byA[i] = (byA[i] ?? NaN) + error * (b[i] ?? NaN) * (1 - value * value) * x
      })
    }
    a.forEach((weight, i) => (a[i] = weight - (0.1 / EXAMPLES) * (byA[i] ?? NaN)))
    b.forEach((weight, i) => (b[i] = weight - (0.1 / EXAMPLES) * (byB[i] ?? NaN)))
  }
  return Math.max(...a) - Math.min(...a)
}
