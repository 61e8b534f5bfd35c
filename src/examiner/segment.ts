/** A stretch of the answer that a judge may cite. Offsets are UTF-16, as in `String.prototype.slice`. */
export interface Segment {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A sentence end, a line break, or the end of a list item. Not the dot of `e.g.`, `vs.` or an initial. */
const BREAK = /(?<=[.!?;…])(?<!\b(?:e\.g|i\.e|vs|cf|al|etc|approx|resp|Eq|Fig|eq|fig|[A-Z])\.)["')\]]*\s+|\n+/g

/**
 * Cuts an answer into the numbered stretches a judge may cite.
 *
 * The segments tile the answer: joined again, they are the answer, so evidence
 * can always be shown in place. Cutting never depends on the question.
 */
export function segment(answer: string): readonly Segment[] {
  const cuts = [...answer.matchAll(BREAK)].map(match => match.index + match[0].length)
  const starts = [0, ...cuts.filter(cut => cut > 0 && cut < answer.length)]

  return starts.map((start, i) => {
    const end = starts[i + 1] ?? answer.length
    return { number: i + 1, start, end, text: answer.slice(start, end) }
  })
}
