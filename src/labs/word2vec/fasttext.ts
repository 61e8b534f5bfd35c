/**
 * Words out of their character n-grams: Bojanowski et al. 2017, "Enriching Word Vectors with Subword
 * Information".
 */
import type { WordLine } from './sentences.ts'
import { vectorAt } from './step.ts'
import { trained } from './train.ts'
import type { Embedding, Recipe } from './train.ts'
import { wordTableOf } from './vocabulary.ts'
import { addAt, itemAt } from './lists.ts'

/** The n-grams of a word between marks, from `least` to `most` letters, without the word itself. */
export function ngramsOf(word: string, least = 3, most = 6): readonly string[] {
  const marked = `<${word}>`
  const grams: string[] = []
  for (let n = least; n <= Math.min(most, marked.length - 1); n += 1)
    for (let i = 0; i + n <= marked.length; i += 1) grams.push(marked.slice(i, i + n))
  return grams
}

/** Everything that a word is the sum of. */
export function piecesOf(word: string): readonly string[] {
  return [...ngramsOf(word), `<${word}>`]
}

interface Subwords extends Embedding {
  /** A sum of the rows that were learnt, also for a word never seen; none if it shares nothing with any. */
  compose(word: string): Float64Array | undefined
}

/** Skip-gram with negative sampling as before: only the centre is a sum of rows. */
export function trainSubwords(text: readonly WordLine[], recipe: Recipe): Subwords {
  const { words } = wordTableOf(text, recipe.least)
  const rowOf = new Map<string, number>()
  const rows = words.map(word =>
    piecesOf(word).map(piece => {
      const row = rowOf.get(piece) ?? rowOf.size
      rowOf.set(piece, row)
      return row
    }),
  )
  const pieces = { count: rowOf.size, rowsOf: (id: number) => itemAt(rows, id) }
  const { vocabulary, u, v } = trained(text, recipe, pieces)
  const compose = (word: string) => {
    const known = piecesOf(word).flatMap(piece => rowOf.get(piece) ?? [])
    if (known.length === 0) return undefined
    const sum = new Float64Array(v.width)
    for (const row of known) vectorAt(v, row).forEach((x, j) => addAt(sum, j, x))
    return sum
  }
  const data = Float64Array.from(words.flatMap(word => [...(compose(word) ?? [])]))
  return { vocabulary, u, v: { width: v.width, data }, compose }
}
