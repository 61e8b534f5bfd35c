import { lengthScale } from '../../examiner/built-in/linear-model.ts'

/** What an example says of a claim: nothing, the claim, or its opposite. */
export type Class = 0 | 1 | 2

export interface LabelledInstance {
  readonly features: readonly number[]
  /** Whether the example is about the claim itself: only its features get weights. */
  readonly own: boolean
  readonly class: Class
  readonly weight: number
}

export interface SoftmaxFit {
  readonly bias: readonly [number, number]
  readonly weights: ReadonlyMap<number, readonly [number, number]>
}

const EPOCHS = 25
const RATE = 0.25
const DECAY = 1e-2

/**
 * Three-way logistic regression on sparse binary features, *neither* being the reference class; AdaGrad, in the
 * order given, so that the same examples always give the same weights.
 */
export function fitSoftmax(examples: readonly LabelledInstance[]): SoftmaxFit {
  const places = new Map<number, number>()
  for (const { features, own } of examples)
    if (own) for (const feature of features) if (!places.has(feature)) places.set(feature, places.size)
  const rows = examples.map(example => ({
    ...example,
    damp: lengthScale(example.features.length),
    places: Int32Array.from(example.features.flatMap(feature => places.get(feature) ?? [])),
  }))
  const weights = new Float64Array(2 * places.size)
  const squares = new Float64Array(2 * places.size).fill(1e-3)
  const bias = [-1, -1]
  const biasSquares = [1e-3, 1e-3]

  const step = (row: (typeof rows)[number]) => {
    const { damp } = row
    const scores = [bias[0] ?? 0, bias[1] ?? 0]
    for (const place of row.places) {
      scores[0] = (scores[0] ?? 0) + damp * (weights[2 * place] ?? 0)
      scores[1] = (scores[1] ?? 0) + damp * (weights[2 * place + 1] ?? 0)
    }
    const [a = 0, b = 0] = scores
    const top = Math.max(0, a, b)
    const sum = Math.exp(-top) + Math.exp(a - top) + Math.exp(b - top)
    const gaps = [
      Math.exp(a - top) / sum - Number(row.class === 1),
      Math.exp(b - top) / sum - Number(row.class === 2),
    ]
    gaps.forEach((gap, k) => {
      const pull = gap * row.weight
      biasSquares[k] = (biasSquares[k] ?? 0) + pull * pull
      bias[k] = (bias[k] ?? 0) - (RATE * pull) / Math.sqrt(biasSquares[k] ?? 1)
      for (const place of row.places) {
        const at = 2 * place + k
        const slope = damp * pull + DECAY * (weights[at] ?? 0)
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (RATE * 0.3 * slope) / Math.sqrt(squares[at] ?? 1)
      }
    })
  }
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) for (const row of rows) step(row)

  return {
    bias: [bias[0] ?? 0, bias[1] ?? 0],
    weights: new Map(
      [...places].map(([feature, place]) => [
        feature,
        [weights[2 * place] ?? 0, weights[2 * place + 1] ?? 0],
      ]),
    ),
  }
}
