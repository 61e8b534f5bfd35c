import { lengthScale } from '../../examiner/built-in/linear-model.ts'

/** A sentence's class with regard to a claim: neither, earned, contradicted. */
export type Class = 0 | 1 | 2

export interface LabelledExample {
  readonly features: readonly number[]
  /** Whether the example is about the claim itself: only its features get weights. */
  readonly own: boolean
  readonly class: Class
  readonly weight: number
}

interface SoftmaxFit {
  readonly bias: readonly [number, number]
  readonly weights: ReadonlyMap<number, readonly [number, number]>
}

const EPOCHS = 25
const BIAS_RATE = 0.25
const LEARNING_RATE = BIAS_RATE * 0.3
const L2 = 1e-2
const FIRST_SQUARE = 1e-3

/**
 * Softmax regression over three classes on sparse binary features, with *neither* as the reference class.
 * AdaGrad (Duchi et al. 2011) takes the examples in the order given, so the same examples always give the
 * same weights.
 */
export function fitSoftmax(examples: readonly LabelledExample[]): SoftmaxFit {
  const places = new Map<number, number>()
  for (const { features, own } of examples)
    if (own) for (const feature of features) if (!places.has(feature)) places.set(feature, places.size)
  const rows = examples.map(example => ({
    ...example,
    scale: lengthScale(example.features.length),
    places: Int32Array.from(example.features.flatMap(feature => places.get(feature) ?? [])),
  }))
  const weights = new Float64Array(2 * places.size)
  const squares = new Float64Array(2 * places.size).fill(FIRST_SQUARE)
  const bias = Float64Array.of(-1, -1)
  const biasSquares = Float64Array.of(FIRST_SQUARE, FIRST_SQUARE)

  const step = ({ scale, places: own, class: label, weight }: (typeof rows)[number]) => {
    let [earned, contradicted] = [bias[0] ?? NaN, bias[1] ?? NaN]
    for (const place of own) {
      earned += scale * (weights[2 * place] ?? NaN)
      contradicted += scale * (weights[2 * place + 1] ?? NaN)
    }
    const top = Math.max(0, earned, contradicted)
    const sum = Math.exp(-top) + Math.exp(earned - top) + Math.exp(contradicted - top)
    const residuals = [
      Math.exp(earned - top) / sum - Number(label === 1),
      Math.exp(contradicted - top) / sum - Number(label === 2),
    ]
    residuals.forEach((residual, k) => {
      const biasGradient = residual * weight
      biasSquares[k] = (biasSquares[k] ?? NaN) + biasGradient * biasGradient
      bias[k] = (bias[k] ?? NaN) - (BIAS_RATE * biasGradient) / Math.sqrt(biasSquares[k] ?? NaN)
      for (const place of own) {
        const i = 2 * place + k
        const gradient = scale * biasGradient + L2 * (weights[i] ?? NaN)
        squares[i] = (squares[i] ?? NaN) + gradient * gradient
        weights[i] = (weights[i] ?? NaN) - (LEARNING_RATE * gradient) / Math.sqrt(squares[i] ?? NaN)
      }
    })
  }
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) for (const row of rows) step(row)

  return {
    bias: [bias[0] ?? NaN, bias[1] ?? NaN],
    weights: new Map(
      [...places].map(([feature, place]) => [
        feature,
        [weights[2 * place] ?? NaN, weights[2 * place + 1] ?? NaN],
      ]),
    ),
  }
}
