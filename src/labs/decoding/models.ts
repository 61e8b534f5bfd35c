/** Models small enough to be written out, each with one of the troubles of search in it. */
import { softmax } from '../linear.ts'
import { matrixOf, gaussianFrom, uniformFrom } from '../random.ts'
import { at } from '../entries.ts'
import { stretched } from '../vectors.ts'
import { END } from './beam.ts'
import type { ToyModel } from './beam.ts'

/** The follow-up by hand: the likelier first token leads to the less likely sentence. */
export const catOrDog: ToyModel = ([first]) => {
  if (first === undefined) return { cat: 0.6, dog: 0.4 }
  return first === 'cat' ? { sleeps: 0.5, eats: 0.3, runs: 0.2 } : { barks: 0.9, runs: 0.1 }
}

/** The third-best start has a certain ending, and a beam of two never sees it. */
export const lateWinner: ToyModel = ([first]) => {
  if (first === undefined) return { a: 0.4, b: 0.35, c: 0.25 }
  return first === 'c' ? { z: 1 } : { x: 0.4, y: 0.35, z: 0.25 }
}

const SENTENCE = ['the', 'old', 'house', 'stands', 'at', 'the', 'end', 'of', 'the', 'road']

/**
 * A translator that is sure of its sentence, word by word, and yet gives the empty string more probability
 * than the whole of it: 0.12 against 0.55 · 0.85⁹ · 0.9. Only a beam of three or more keeps the empty one.
 */
export const emptyWins: ToyModel = prefix => {
  const word = SENTENCE[prefix.length]
  if (prefix.some((token, place) => token !== SENTENCE[place])) return { [END]: 0.3, and: 0.4, then: 0.3 }
  if (prefix.length === 0) return { the: 0.55, an: 0.25, [END]: 0.12, it: 0.08 }
  if (word === undefined) return { [END]: 0.9, now: 0.1 }
  return { [word]: 0.85, thing: 0.1, [END]: 0.05 }
}

export const translation = [...SENTENCE, END]

/** A seeded bigram model without an end. A higher sharpness makes it surer of its next word. */
export function bigrams(words: number, sharpness: number, seed: number): ToyModel {
  const logits = matrixOf(words, words, gaussianFrom(uniformFrom(seed)))
  const rows = logits.map(row => softmax(stretched(row, sharpness)))
  const names = rows.map((_, word) => `w${word}`)
  return prefix => {
    const row = rows[names.indexOf(prefix.at(-1) ?? 'w0')] ?? []
    return Object.fromEntries(names.map((name, word) => [name, at(row, word)]))
  }
}
