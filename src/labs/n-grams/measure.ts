import { drawFrom } from './sample.ts'
import type { NgramModel } from '../ngram-models.ts'
import type { Draw } from '../random.ts'

/**
 * exp(−1/N Σ ln P(w | h)) over the positions that have a full history; infinite if one word has probability
 * zero.
 */
export function perplexityOf(model: NgramModel, text: readonly string[]): number {
  let sum = 0
  for (let i = model.order - 1; i < text.length; i += 1)
    sum -= Math.log(model.probability(text.slice(i - model.order + 1, i), text[i] ?? ''))
  return Math.exp(sum / (text.length - model.order + 1))
}

/** The share of positions to which the model gives probability zero. */
export function zeroShare(model: NgramModel, text: readonly string[]): number {
  let zeros = 0
  for (let i = model.order - 1; i < text.length; i += 1)
    if (model.probability(text.slice(i - model.order + 1, i), text[i] ?? '') === 0) zeros += 1
  return zeros / (text.length - model.order + 1)
}

/** Σ_w P(w | h), which is 1 for a probability. */
export function totalMass(model: NgramModel, history: readonly string[]): number {
  return model.vocabulary.reduce((sum, word) => sum + model.probability(history, word), 0)
}

/** Text that the model writes, word by word, after a beginning. */
export function sampleText(
  model: NgramModel,
  beginning: readonly string[],
  length: number,
  draw: Draw,
): readonly string[] {
  const text = [...beginning]
  for (let i = 0; i < length; i += 1) {
    const history = text.slice(Math.max(0, text.length - model.order + 1))
    text.push(drawFrom(model, history, draw))
  }
  return text.slice(beginning.length)
}
