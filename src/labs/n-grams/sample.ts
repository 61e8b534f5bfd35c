import type { NgramModel } from '../ngram-models.ts'
import type { Draw } from '../random.ts'

/** One word, by the inverse of the cumulative distribution over the vocabulary. */
export function drawFrom(model: NgramModel, history: readonly string[], draw: Draw): string {
  let left = draw()
  let last = ''
  for (const word of model.vocabulary) {
    const probability = model.probability(history, word)
    if (probability === 0) continue
    last = word
    left -= probability
    if (left < 0) return word
  }
  return last // Rounding left a sliver, or nothing follows the history.
}
