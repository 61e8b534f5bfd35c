import { corpusOf, longestCopied, modelOf, orderResult, sampleText, uniformFrom } from '#labs/n-grams'
import type { Corpus, NgramModel, OrderResult, Smoothing } from '#labs/n-grams'

/** Words and marks of a sample. */
export const WORDS = 60

/** What one order makes of the chapters held out. */
interface OrderAsked {
  readonly chapters: number
  readonly order: number
}

/** What a model of that order writes. */
export interface SampleAsked extends OrderAsked {
  readonly smoothing: Smoothing
  readonly seed: number
}

export interface Sample {
  /** The beginning of the text, which every order has seen. */
  readonly given: readonly string[]
  readonly words: readonly string[]
  /** The longest run that stands in the training text word for word. */
  readonly copied: number
}

/** Since the page, or its worker, was loaded. */
const corpora = new Map<number, Corpus>()

export function corpusAt(chapters: number): Corpus {
  const corpus = corpora.get(chapters) ?? corpusOf(chapters)
  corpora.set(chapters, corpus)
  return corpus
}

/** Both kinds of answers take up to half a second, so that only the worker gives them. */
export function answer(asked: OrderAsked | SampleAsked): OrderResult | Sample {
  const corpus = corpusAt(asked.chapters)
  if (!('seed' in asked)) return orderResult(corpus, asked.order)
  const given = corpus.training.slice(0, asked.order - 1)
  const words = sampleText(modelAt(asked), given, WORDS, uniformFrom(asked.seed))
  return { given, words, copied: longestCopied(words, corpus.training) }
}

/** A new seed asks the same models again. Those of other chapters or another smoothing are let go. */
const models = { of: '', byOrder: new Map<number, NgramModel>() }

function modelAt({ chapters, order, smoothing }: SampleAsked): NgramModel {
  const of = `${chapters} ${smoothing}`
  if (models.of !== of) models.byOrder.clear()
  models.of = of
  const model = models.byOrder.get(order) ?? modelOf(corpusAt(chapters), order, smoothing)
  models.byOrder.set(order, model)
  return model
}
