import { countNgrams, possibleNgrams, typesOf, unseenShare } from '../ngram-counts.ts'
import { addK, kneserNey, maximumLikelihood, threeDiscounts } from '../ngram-models.ts'
import type { NgramModel } from '../ngram-models.ts'
import type { Corpus } from './corpus.ts'
import { perplexityOf } from './measure.ts'

export const SMOOTHINGS = ['none', 'add-one', 'add-0.01', 'kneser-ney'] as const
export type Smoothing = (typeof SMOOTHINGS)[number]

/** Results of one order of n-grams on the held-out text. */
export interface OrderResult {
  readonly order: number
  /** The number of different n-grams in the training text, and the number of possible ones. */
  readonly types: number
  readonly possible: number
  /** The share of the held-out n-grams that the training text does not have. */
  readonly unseen: number
  /** Perplexity on the held-out text. */
  readonly perplexity: Readonly<Record<Smoothing, number>>
  /** Perplexity of unsmoothed counts on the very text that they were counted in. */
  readonly onItsOwnText: number
}

export function modelOf({ training, vocabulary }: Corpus, order: number, smoothing: Smoothing): NgramModel {
  const request = { text: training, vocabulary, order }
  if (smoothing === 'none') return maximumLikelihood(request)
  if (smoothing === 'kneser-ney') return kneserNey(request, threeDiscounts)
  return addK(request, smoothing === 'add-one' ? 1 : 0.01)
}

export function orderResult(corpus: Corpus, order: number): OrderResult {
  const { training, heldOut, vocabulary } = corpus
  const counts = countNgrams(training, order)
  const on = (smoothing: Smoothing) => perplexityOf(modelOf(corpus, order, smoothing), heldOut)
  return {
    order,
    types: typesOf(counts),
    possible: possibleNgrams(vocabulary.length, order),
    unseen: unseenShare(counts, heldOut, order),
    perplexity: {
      none: on('none'),
      'add-one': on('add-one'),
      'add-0.01': on('add-0.01'),
      'kneser-ney': on('kneser-ney'),
    },
    onItsOwnText: perplexityOf(modelOf(corpus, order, 'none'), training),
  }
}

/** The longest run of words in `sample` that `text` has word for word. */
export function longestCopied(sample: readonly string[], text: readonly string[]): number {
  // before[j]: the length of the run that ends at the last word of the sample and at text[j − 1].
  let before = new Uint16Array(text.length + 1)
  let longest = 0
  for (const word of sample) {
    const now = new Uint16Array(text.length + 1)
    for (const [j, other] of text.entries()) {
      if (other !== word) continue
      now[j + 1] = (before[j] ?? 0) + 1
      longest = Math.max(longest, now[j + 1] ?? 0)
    }
    before = now
  }
  return longest
}

/** Words and marks as a line of text: marks close up to the word before them. */
export function lineOf(words: readonly string[]): string {
  return words.join(' ').replaceAll(/ (?=[.,;:!?])/g, '')
}
