import { corpusOf, longestCopied, modelOf, orderResult, sampleText, uniformFrom } from '#labs/n-grams'
import type { Corpus, NgramModel, OrderResult, Smoothing } from '#labs/n-grams'

/** Words and marks of a sample. */
export const WORDS = 60

/** A request for the results of one order on the held-out chapters. */
interface OrderAsked {
  readonly chapters: number
  readonly order: number
}

/** A request for a sample from the model of that order. */
export interface SampleAsked extends OrderAsked {
  readonly smoothing: Smoothing
  readonly seed: number
}

export interface Sample {
  /** The beginning of the text, which every order was given. */
  readonly given: readonly string[]
  readonly words: readonly string[]
  /** The longest run that stands in the training text word for word. */
  readonly copied: number
}

/** Corpora that were built since the page, or its worker, was loaded. */
const corpora = new Map<number, Corpus>()

export function corpusAt(chapters: number): Corpus {
  const corpus = corpora.get(chapters) ?? corpusOf(chapters)
  corpora.set(chapters, corpus)
  return corpus
}

/** Answers a request. Either kind takes up to half a second, so only the worker does this. */
export function answer(asked: OrderAsked | SampleAsked): OrderResult | Sample {
  const corpus = corpusAt(asked.chapters)
  if (!('seed' in asked)) return orderResult(corpus, asked.order)
  const given = corpus.training.slice(0, asked.order - 1)
  const words = sampleText(modelAt(asked), given, WORDS, uniformFrom(asked.seed))
  return { given, words, copied: longestCopied(words, corpus.training) }
}

/** Models kept for a new seed. Those of other chapters or of another smoothing are dropped. */
const models = { of: '', byOrder: new Map<number, NgramModel>() }

function modelAt({ chapters, order, smoothing }: SampleAsked): NgramModel {
  const of = `${chapters} ${smoothing}`
  if (models.of !== of) models.byOrder.clear()
  models.of = of
  const model = models.byOrder.get(order) ?? modelOf(corpusAt(chapters), order, smoothing)
  models.byOrder.set(order, model)
  return model
}
