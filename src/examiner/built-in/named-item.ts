import type { Point, SmallPoint } from '#domain'
import { tokenise } from '#text'
import type { CandidateSpan } from './spans.ts'

/** The names of an item, each as the forms that a span has to hold. */
type ItemNames = readonly (readonly string[])[]

/**
 * The items of a point that one of them earns, by their names: `a verifier or reward model` has two. A point that counts
 * otherwise is not earned by a name.
 */
export function itemNames(point: Point | SmallPoint): ItemNames {
  if (!('counts' in point) || point.counts !== 'one of') return []
  return (point.items ?? [])
    .flatMap(item => item.split(/\s+or\s+|,\s*/))
    .map(name => tokenise(name).flatMap(token => (token.content ? [token.form] : [])))
    .filter(forms => forms.length > 0)
}

/** The shortest span that names an item and denies nothing. */
export function namingSpan(names: ItemNames, spans: readonly CandidateSpan[]): CandidateSpan | undefined {
  if (names.length === 0) return undefined
  return spans
    .filter(({ denies, framed, tokens }) => {
      if (denies || framed.length > 0) return false
      const forms = new Set(tokens.map(token => token.form))
      return names.some(name => name.every(form => forms.has(form)))
    })
    .toSorted((a, b) => a.tokens.length - b.tokens.length)[0]
}
