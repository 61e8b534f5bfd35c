import { logistic } from '#domain'
import { ORDER_BITS, isProse, orderFeatures, orderScore, orderWords } from '../../examiner/reading/order.ts'
import type { OrderModel } from '../../examiner/reading/order.ts'
import { hashText } from '#text'
import { plainSentences } from '../sentences.ts'
import { shuffled } from '../shuffled.ts'
import type { OrderWeights } from '../../examiner/built-in/weights.ts'
import { base64 } from './pack.ts'

const EPOCHS = 4
const RATE = 0.3
const L2 = 2e-6
const LEAST = 4
/** One in so many sentences and answers is kept out of the fit, for the thresholds. */
const KEPT_OUT = 5
/** The shares of what people write that the thresholds set aside. */
const LOST = { sentence: 0.002, prose: 0.001, notes: 0.002 } as const

/** Ways to take the order from a sentence. */
const DISORDERS: readonly ((words: readonly string[], seed: number) => readonly string[])[] = [
  (words, seed) => shuffled(words, seed),
  words => words.toReversed(),
  words => words.toSorted((a, b) => (a < b ? -1 : 1)),
  (words, seed) => shuffled(chunks(words, 3), seed).flat(),
  words => words.filter(word => /[\p{L}\d]/u.test(word)).toReversed(),
  (words, seed) => chunks(words, 4).flatMap((chunk, i) => shuffled(chunk, seed + i)),
]

function chunks(words: readonly string[], size: number): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(words.length / size) }, (_, i) =>
    words.slice(i * size, (i + 1) * size),
  )
}

/**
 * Learns to tell the order in which people write from disorder: logistic regression by AdaGrad over hashed
 * features of what they wrote and of the same words in disorder. Deterministic.
 */
export function fitOrder(answers: readonly string[], sayings: readonly string[]): OrderWeights {
  const written = [...answers.flatMap(plainSentences), ...sayings]
    .map(orderWords)
    .filter(words => words.length >= LEAST)
  const learnt = shuffled(written, 5).filter((_, i) => i % KEPT_OUT > 0)
  const examples = shuffled(
    learnt.flatMap((words, i) => {
      const disorder = DISORDERS[hashText(words.join(' ')) % DISORDERS.length]
      const mixed = disorder?.(words, i) ?? words
      return [
        { features: orderFeatures(words), ordered: 1 },
        ...(mixed.join(' ') === words.join(' ') ? [] : [{ features: orderFeatures(mixed), ordered: 0 }]),
      ]
    }),
    11,
  )
  const size = 2 ** ORDER_BITS
  const [weights, squares] = [new Float64Array(size), new Float64Array(size).fill(1e-3)]
  let [bias, biasSquares] = [0, 1e-3]
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { features, ordered } of examples) {
      const unit = 1 / Math.sqrt(features.length)
      const sum = features.reduce((total, feature) => total + (weights[feature] ?? NaN), 0)
      const error = logistic(unit * sum + bias) - ordered
      for (const feature of features) {
        const slope = error * unit + L2 * (weights[feature] ?? NaN)
        squares[feature] = (squares[feature] ?? NaN) + slope * slope
        weights[feature] = (weights[feature] ?? NaN) - (RATE * slope) / Math.sqrt(squares[feature] ?? NaN)
      }
      biasSquares += error * error
      bias -= (RATE * error) / Math.sqrt(biasSquares)
    }
  const top = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-6)
  const model: OrderModel = {
    weights: Int8Array.from(weights, weight => Math.round((127 * weight) / top)),
    scale: top / 127,
    bias: Number(bias.toFixed(4)),
    least: { sentence: -Infinity, prose: -Infinity, notes: -Infinity },
  }
  const aside = shuffled(written, 5).filter((words, i) => i % KEPT_OUT === 0 && words.length >= 9)
  const read = answers.map(answer => readAnswer(model, answer))
  const scores = (prose: boolean) => read.filter(one => one.prose === prose).map(one => one.score)
  return {
    ...model,
    weights: base64(model.weights),
    least: {
      sentence: quantile(
        aside.map(words => orderScore(model, words)),
        LOST.sentence,
      ),
      prose: quantile(scores(true), LOST.prose),
      notes: quantile(scores(false), LOST.notes),
    },
  }
}

function readAnswer(model: OrderModel, answer: string): { readonly score: number; readonly prose: boolean } {
  const sentences = plainSentences(answer)
    .map(orderWords)
    .filter(words => words.length > 2)
  const total = sentences.reduce((sum, words) => sum + words.length, 0)
  const score =
    sentences.reduce((sum, words) => sum + words.length * orderScore(model, words), 0) / Math.max(1, total)
  return { score, prose: isProse(total, sentences.length) }
}

function quantile(values: readonly number[], share: number): number {
  return Number((values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0).toFixed(3))
}
