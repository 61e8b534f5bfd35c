import { ORDER_BITS, isProse, orderFeatures, orderScore, orderWords } from '../../examiner/reading/order.ts'
import type { OrderModel } from '../../examiner/reading/order.ts'
import { hashText } from '#text'
import { plainSentences } from '../sentences.ts'
import { shuffled } from '../shuffled.ts'
import { fitLogistic } from './fit-logistic.ts'

const EPOCHS = 4
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
 * Learns to tell the order in which people write from disorder, by hashed features of what they wrote and of the
 * same words in disorder. Deterministic.
 */
export function fitOrder(answers: readonly string[], sayings: readonly string[]): OrderModel {
  const written = [...answers.flatMap(plainSentences), ...sayings]
    .map(orderWords)
    .filter(words => words.length >= LEAST)
  const learnt = shuffled(written, 5).filter((_, i) => i % KEPT_OUT > 0)
  const examples = shuffled(
    learnt.flatMap((words, i) => {
      const disorder = DISORDERS[hashText(words.join(' ')) % DISORDERS.length]
      const mixed = disorder?.(words, i) ?? words
      return [
        { features: orderFeatures(words), is: 1 as const },
        ...(mixed.join(' ') === words.join(' ') ? [] : [{ features: orderFeatures(mixed), is: 0 as const }]),
      ]
    }),
    11,
  )
  const model: OrderModel = {
    ...fitLogistic(examples, ORDER_BITS, EPOCHS),
    least: { sentence: -Infinity, prose: -Infinity, notes: -Infinity },
  }
  const aside = shuffled(written, 5).filter((words, i) => i % KEPT_OUT === 0 && words.length >= 9)
  const read = answers.map(answer => readAnswer(model, answer))
  const scores = (prose: boolean) => read.filter(one => one.prose === prose).map(one => one.score)
  return {
    ...model,
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
