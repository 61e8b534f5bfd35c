import { clamp } from '#domain'
import { hashText, isFunctionWord, joinHash } from '#text'

/** The weights of an order model: one signed byte for each hashed feature, and what they are multiplied by. */
export interface OrderModel {
  readonly weights: Int8Array
  readonly scale: number
  readonly bias: number
  /** Below these a sentence, an answer in sentences and one in notes cannot be read: see `fit-order.ts`. */
  readonly least: { readonly sentence: number; readonly prose: number; readonly notes: number }
}

export const ORDER_BITS = 15
/** Shorter sentences have too little order to tell. */
export const LEAST_WORDS = 9

const WORD = /\p{L}+|\d[\d.,]*|[^\s\p{L}\d]/gu
const ENDINGS = /(?:ing|ed|ly|ions?|ers?|als?|ive|able|ness|ments?|ity|ous|s)$/
const SIGNS = /^[^\p{L}\d]$/u
const START = hashText('start of a sentence')
const END = hashText('end of a sentence')
const WORDS = hashText('two words')

/** The words, figures and signs of a text, in lower case. */
export function orderWords(text: string): readonly string[] {
  const words = text.toLowerCase().replace(FORMULA, ' 0 ').match(WORD) ?? []
  // A calculation reads as one figure: the order of its signs is not that of words.
  return words.filter(
    (word, i) => word !== '"' && !(CALCULATED.test(word) && CALCULATED.test(words[i - 1] ?? '')),
  )
}

const FORMULA = /\$[^$]{1,400}\$|\b[\p{L}\d]*\([^()\s]{1,60}\)/gu
const CALCULATED = /^(?:\d|[^\s\p{L}\d,.;:!?()"“”'‘’–—-])/u

/** The class of a word: itself where it is a small word, its ending where it has a usual one. */
function classOf(word: string): number {
  if (isFunctionWord(word) || SIGNS.test(word) || SMALL.has(word)) return hashText(word)
  if (/^\d/.test(word)) return hashText('#')
  return hashText(`-${ENDINGS.exec(word)?.[0] ?? ''}`)
}

const SMALL = new Set(['the', 'a', 'an'])

/** The features of a sequence of words: pairs and triples of classes, and pairs of words. */
export function orderFeatures(words: readonly string[]): readonly number[] {
  const classes = [START, ...words.map(classOf), END]
  const found: number[] = []
  for (let i = 0; i + 1 < classes.length; i += 1) {
    const pair = joinHash(classes[i] ?? 0, classes[i + 1] ?? 0)
    found.push(pair)
    if (i + 2 < classes.length) found.push(joinHash(pair, classes[i + 2] ?? 0))
  }
  for (let i = 0; i + 1 < words.length; i += 1)
    found.push(joinHash(joinHash(WORDS, hashText(words[i] ?? '')), hashText(words[i + 1] ?? '')))
  return found.map(hash => hash >>> (32 - ORDER_BITS))
}

/** The log-odds that words stand in an order in which people write, by the root of their number. */
export function orderScore({ weights, scale, bias }: OrderModel, words: readonly string[]): number {
  const features = orderFeatures(words)
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), 0)
  return (scale * sum) / Math.sqrt(Math.max(1, features.length)) + bias
}

/** Whether so many words in so many sentences are prose: notes are shorter, and looser in their order. */
export function isProse(words: number, sentences: number): boolean {
  return words >= 10 * sentences
}

/** Fewer sentences than these may be alike by chance. */
const LEAST_ALIKE = 8
const ALIKE = 0.7
const SHAPE_WORDS = 4

/** The small words of a sentence, with a blank for each run of the others: `the _ the _`. */
function shapeOf(words: readonly string[]): string {
  return words
    .filter(word => /[\p{L}\d]/u.test(word))
    .map(word => (isFunctionWord(word) || SMALL.has(word) ? word : '_'))
    .filter((word, i, all) => word !== '_' || all[i - 1] !== '_')
    .join(' ')
}

/** Whether most sentences have one shape, as words put at random into one pattern have and speech never has. */
export function allAlike(sentences: readonly (readonly string[])[]): boolean {
  const shapes = sentences
    .map(shapeOf)
    .filter(shape => shape.split(' ').length >= SHAPE_WORDS && /[a-z]/.test(shape))
  if (shapes.length < LEAST_ALIKE || shapes.length < ALIKE * sentences.length) return false
  const most = Math.max(...[...Map.groupBy(shapes, shape => shape).values()].map(all => all.length))
  return most >= ALIKE * shapes.length
}

/** From so many words on, the order of an answer is as sure as it gets; below so few, it is that of a sentence. */
const SURE_WORDS = 60
const FEW_WORDS = 20
/** A single sentence is voided only where it is far from any. */
const FEW_SLACK = 1.5

/** The threshold for so many words in so many sentences: the fewer the words, the less their order tells. */
function leastOf({ least }: OrderModel, words: number, sentences: number): number {
  const whole = isProse(words, sentences) ? least.prose : least.notes
  const known = clamp((words - FEW_WORDS) / (SURE_WORDS - FEW_WORDS), 0, 1)
  const few = least.sentence - FEW_SLACK
  return few + known * (whole - few)
}

/**
 * The places of the sentences that cannot be read: all of them where the order of the whole answer is none or
 * its sentences are all alike, otherwise long ones whose own order is none.
 */
export function unreadable(model: OrderModel, sentences: readonly string[]): ReadonlySet<number> {
  const worded = sentences.map(orderWords)
  if (allAlike(worded)) return new Set(sentences.keys())
  const read = worded.map(words => ({ words: words.length, score: orderScore(model, words) }))
  const counted = read.filter(({ words }) => words > 2)
  const total = counted.reduce((sum, { words }) => sum + words, 0)
  const mean = counted.reduce((sum, { words, score }) => sum + words * score, 0) / Math.max(1, total)
  if (total >= LEAST_WORDS && mean < leastOf(model, total, counted.length)) return new Set(sentences.keys())
  return new Set(
    read.flatMap(({ words, score }, i) =>
      words >= LEAST_WORDS && score < leastOf(model, total, counted.length) && score < model.least.sentence
        ? [i]
        : [],
    ),
  )
}
