/** a is to b as c is to d: Mikolov, Yih and Zweig 2013, "Linguistic Regularities in Continuous Space". */
import { cosine, lengthOf, unitRows, vectorOf } from './nearest.ts'
import { ANIMALS, OPPOSITES, PERSONS, PLACES } from './lexicon.ts'
import type { Pair } from './lexicon.ts'
import type { TextName } from './texts.ts'
import type { Embedding } from './train.ts'
import { addAt, entryOf } from './lists.ts'

type Duo = readonly [first: string, second: string]

/** Pairs of words of one text that stand to one another alike, or are asked about as if they did. */
interface Relation {
  readonly text: TextName
  readonly pairs: readonly Duo[]
}

export const RELATION_NAMES = ['opposites', 'genders', 'capitals', 'plurals', 'novel'] as const
export type RelationName = (typeof RELATION_NAMES)[number]

const made = (pairs: readonly Pair[]): Relation => ({
  text: 'grammar',
  pairs: pairs.map(({ first, second }) => [first, second]),
})

export const RELATIONS: Readonly<Record<RelationName, Relation>> = {
  opposites: made(OPPOSITES),
  genders: made(PERSONS),
  capitals: made(PLACES),
  plurals: made(ANIMALS),
  novel: {
    text: 'novel',
    pairs: [
      ['he', 'she'],
      ['his', 'her'],
      ['himself', 'herself'],
      ['mr', 'mrs'],
      ['sir', 'madam'],
      ['man', 'woman'],
      ['father', 'mother'],
      ['brother', 'sister'],
      ['husband', 'wife'],
      ['gentleman', 'lady'],
      ['uncle', 'aunt'],
    ],
  },
}

/** b − a + c: where d should be if it is to c as b is to a. */
export function fourthOf<V extends ArrayLike<number>>([a, b]: readonly [V, V], c: V): Float64Array {
  return Float64Array.from(c, (x, j) => x + entryOf(b, j) - entryOf(a, j))
}

/** The same of words, by their vectors of length one as in the paper. */
export function analogyTarget(embedding: Embedding, [a, b]: Duo, c: string): Float64Array | undefined {
  const [from, to, of] = [a, b, c].map(word => {
    const vector = vectorOf(embedding, word)
    return vector?.map(x => x / lengthOf(vector))
  })
  return from && to && of ? fourthOf([from, to], of) : undefined
}

export interface Score {
  readonly asked: number
  readonly right: number // the three words of the query excluded
  readonly rightOfAll: number // no word excluded
  readonly query: number // how often the nearest of all is a word of the query
}

/** Every pair beside every other pair of the relation. */
export function scoreOf(embedding: Embedding, { pairs }: Relation): Score {
  const { vocabulary } = embedding
  const unit = { ...embedding, v: unitRows(embedding.v) }
  const known = pairs.filter(pair => pair.every(word => vocabulary.idOf.has(word)))
  let [asked, right, rightOfAll, query] = [0, 0, 0, 0]
  for (const pair of known)
    for (const [c, d] of known) {
      if (pair[0] === c || pair[1] === d) continue
      const target = analogyTarget(unit, pair, c)
      if (!target) continue
      const words = [...pair, c].flatMap(word => vocabulary.idOf.get(word) ?? [])
      const answer = vocabulary.idOf.get(d)
      const best = nearestTwo(unit, target, words)
      asked += 1
      if (best.others === answer) right += 1
      if (best.all === answer) rightOfAll += 1
      if (words.includes(best.all)) query += 1
    }
  return { asked, right, rightOfAll, query }
}

/** The nearest of all words, and the nearest that is not of the query. The rows have length one. */
function nearestTwo({ v }: Embedding, target: Float64Array, query: readonly number[]) {
  const d = v.width
  const best = { all: -1, others: -1 }
  let [most, mostOfOthers] = [-Infinity, -Infinity]
  for (let id = 0, at = 0; at < v.data.length; id += 1, at += d) {
    let score = 0
    for (let j = 0; j < d; j += 1) score += (target[j] ?? NaN) * (v.data[at + j] ?? NaN)
    if (score > most) [most, best.all] = [score, id]
    if (score > mostOfOthers && !query.includes(id)) [mostOfOthers, best.others] = [score, id]
  }
  return best
}

/** From the first word of each pair to the second, of vectors of length one. */
export function offsetsOf(embedding: Embedding, { pairs }: Relation): readonly Float64Array[] {
  const unit = { ...embedding, v: unitRows(embedding.v) }
  return pairs.flatMap(([first, second]) => {
    const [from, to] = [vectorOf(unit, first), vectorOf(unit, second)]
    return from && to ? [to.map((x, j) => x - entryOf(from, j))] : []
  })
}

/** How parallel the offsets of a relation are: the mean cosine of two of them. */
export function parallelism(embedding: Embedding, relation: Relation): number {
  const offsets = offsetsOf(embedding, relation)
  const cosines = offsets.flatMap((one, i) => offsets.slice(i + 1).map(other => cosine(one, other)))
  return cosines.reduce((sum, x) => sum + x, 0) / cosines.length
}

/** A pair of words on the line of the mean offset. */
export interface Placed {
  readonly pair: Duo
  readonly from: number
  readonly to: number
}

/** Where the words of each pair lie along the mean offset of all pairs. */
export function alongOffset(embedding: Embedding, relation: Relation): readonly Placed[] {
  const offsets = offsetsOf(embedding, relation)
  const sum = new Float64Array(embedding.v.width)
  for (const offset of offsets) offset.forEach((x, j) => addAt(sum, j, x))
  return relation.pairs.flatMap(pair => {
    const [from, to] = pair.map(word => vectorOf(embedding, word))
    return from && to ? [{ pair, from: cosine(from, sum), to: cosine(to, sum) }] : []
  })
}
