import { QUERIES } from '#labs/retrieval'
import { oneNumberOf } from '../lab-state.ts'
import type { Knob } from '../lab-state.ts'

export const DEPTHS = [1, 3, 5, 10] as const
/** Words per chunk; 0 leaves passages as they were written. */
export const CUTS = [0, 10, 20, 40, 80] as const
/** A text of this length, in any script, fits an address; its searches are built in a tenth of a second. */
export const LONGEST = { text: 1500, query: 100 } as const
/** The query that is shown first: one for which words and vectors find different passages. */
export const FIRST_QUERY = 'vacation'

export const KNOBS = {
  k: oneNumberOf(DEPTHS, 5),
  cut: oneNumberOf(CUTS, 0),
  query: upTo(LONGEST.query, FIRST_QUERY),
  text: upTo(LONGEST.text, ''),
  marks: marked(),
}

/** The judged query so many places on, round and round. */
export function nextQuery(query: string, by: number): string {
  const place = QUERIES.findIndex(({ text }) => text === query)
  return QUERIES.at((place + by) % QUERIES.length)?.text ?? FIRST_QUERY
}

export function marksOf(text: string): readonly number[] {
  return text === '' ? [] : text.split('.').map(Number)
}

export function withMark(text: string, chunk: number): string {
  const marks = marksOf(text)
  const others = marks.filter(mark => mark !== chunk)
  return (others.length < marks.length ? others : [...marks, chunk].toSorted((a, b) => a - b)).join('.')
}

function upTo(longest: number, usual: string): Knob<string> {
  return { read: text => (text !== null && text.length <= longest ? text : usual) }
}

/** Numbers of chunks, joined by points. */
function marked(): Knob<string> {
  return { read: text => (text !== null && /^(\d{1,3}(\.\d{1,3}){0,19})?$/.test(text) ? text : '') }
}
