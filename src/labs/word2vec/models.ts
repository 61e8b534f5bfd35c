/** Small models for the claims: a few kinds of sentence each, trained once. */
import { distance } from '../linear.ts'
import type { Matrix } from '../linear.ts'
import { grammarText } from './sentences.ts'
import type { Kind } from './sentences.ts'
import { drawnCounts, pmi, productsAtOptimum } from './pmi.ts'
import { trainSubwords } from './fasttext.ts'
import { trained, USUAL } from './train.ts'
import type { Recipe } from './train.ts'

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

const small = (kinds: readonly Kind[], recipe: Partial<Recipe> = {}) =>
  once(() => trained(grammarText(2500, 1, kinds), { ...USUAL, epochs: 6, rate: 0.15, width: 20, ...recipe }))

export const peopleModel = small(['person', 'person', 'opposite'])
export const animalModel = small(['animal', 'opposite', 'shore', 'lender'])
export const jobModel = small(['person', 'job'], { epochs: 10, rate: 0.2, width: 16, window: 3 })

/** Counts of six words, and the products that training is after: as wide as the words, and narrower. */
export const pairCounts = once(() => drawnCounts(6, 3))
const NEGATIVES_OF_PAIRS = 5
export const wideProducts = once(() => productsAtOptimum(pairCounts(), NEGATIVES_OF_PAIRS, 6))
export const narrowProducts = once(() => productsAtOptimum(pairCounts(), NEGATIVES_OF_PAIRS, 2))

/** The largest distance of a product from PMI − log k, over all pairs of words. */
export function awayFromPmi(products: Matrix): number {
  const shift = Math.log(NEGATIVES_OF_PAIRS)
  return distance(
    products,
    pmi(pairCounts()).map(row => row.map(x => x - shift)),
  )
}

/** Plurals that the text below does not have. */
export const LEFT_OUT = ['horses', 'cows', 'birds'] as const

const animals = once(() =>
  grammarText(700, 1, ['animal']).filter(sentence => !LEFT_OUT.some(word => sentence.includes(word))),
)
const recipe: Recipe = { ...USUAL, epochs: 6, width: 16, threshold: 0.01 }

/** The same text, in which three plurals never occur, learnt by fastText and by skip-gram. */
export const subwordModel = once(() => trainSubwords(animals(), recipe))
export const wholeWordModel = once(() => trained(animals(), recipe))

/** Skip-gram by way of fastText, with nothing for each word but its own row. */
export function withoutNgrams() {
  const count = wholeWordModel().vocabulary.words.length
  const pieces = { count, rowsOf: (id: number) => [id] }
  return trained(animals(), recipe, pieces)
}
