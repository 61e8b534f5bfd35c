import { logistic } from '#domain'

/** Hashed features of a text, whether it is one of those to be told, and how often it counts. */
interface HashedExample {
  readonly features: readonly number[]
  readonly is: 0 | 1
  readonly times?: number
}

/** A logistic regression over hashed features, its weights as signed bytes. */
interface LogisticWeights {
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
}

const RATE = 0.3
const L2 = 2e-6

/**
 * Fits a logistic regression by AdaGrad, one example after another, so that the order of the examples decides
 * its last digits. Deterministic.
 *
 * @param bits The features are numbers below 2^bits.
 */
export function fitLogistic(
  examples: readonly HashedExample[],
  bits: number,
  epochs: number,
): LogisticWeights {
  const size = 2 ** bits
  const [weights, squares] = [new Float64Array(size), new Float64Array(size).fill(1e-3)]
  let [bias, biasSquares] = [0, 1e-3]
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const { features, is, times = 1 } of examples) {
      const unit = 1 / Math.sqrt(features.length)
      const sum = features.reduce((total, feature) => total + (weights[feature] ?? NaN), 0)
      const error = times * (logistic(unit * sum + bias) - is)
      for (const feature of features) {
        const slope = error * unit + L2 * (weights[feature] ?? NaN)
        squares[feature] = (squares[feature] ?? NaN) + slope * slope
        weights[feature] = (weights[feature] ?? NaN) - (RATE * slope) / Math.sqrt(squares[feature] ?? NaN)
      }
      biasSquares += error * error
      bias -= (RATE * error) / Math.sqrt(biasSquares)
    }
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6)
  return {
    weights: Int8Array.from(weights, weight => Math.round((127 * weight) / top)),
    scale: top / 127,
    bias: Number(bias.toFixed(4)),
  }
}
