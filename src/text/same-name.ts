import { slips } from './mend-spelling.ts'
import { tokenise } from './tokens.ts'

/** Shorter names take no slip: one letter turns GQA into MQA. */
const MIN_LETTERS = 5
/** From this length on, a name may have two slips. */
const TWO_SLIPS_FROM = 9

const ARTICLES = new Set(['the', 'a', 'an'])

/**
 * The distance from a typed name to the nearest of several: 0 for the same, 1 or 2 slips; undefined if none
 * is near.
 */
interface NearestName {
  readonly name: string
  readonly slips: number
}

/**
 * The name nearest to the typed one. Case, hyphens, spaces, articles, British or American spelling and
 * plurals make no difference.
 */
export function nearestName(names: readonly string[], typed: string): NearestName | undefined {
  const key = keyOf(typed)
  if (key === '') return undefined
  const near = names.flatMap(name => {
    const own = keyOf(name)
    const count = own === key ? 0 : Math.max(1, slips(own, key))
    return count <= allowed(own) ? [{ name, slips: count }] : []
  })
  return near.toSorted((a, b) => a.slips - b.slips)[0]
}

function allowed(key: string): number {
  return key.length < MIN_LETTERS ? 0 : key.length < TWO_SLIPS_FROM ? 1 : 2
}

function keyOf(name: string): string {
  return tokenise(name)
    .filter(({ word }) => !ARTICLES.has(word))
    .map(({ word }) => singular(word))
    .join('')
}

function singular(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}
