import type { Token } from '#text'
/** A span of the answer that a judge may cite. Offsets are UTF-16, as in `String.prototype.slice`. */
export interface Segment {
  readonly number: number
  /** Segments of one sentence share its number. */
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A segment with its words. */
export interface TokenisedSegment {
  readonly segment: Segment
  readonly tokens: readonly Token[]
}

/** A sentence end or a line break. Not the dot of `e.g.`, `vs.` or an initial. */
const SENTENCE_END =
  /(?<=[.!?…]["')\]]*)(?<!\b(?:e\.g|i\.e|vs|cf|al|etc|approx|resp|[Ee]q|[Ff]ig|[A-Z])\.)\s+|\s*\n\s*/g

/** Where a clause may end: after a comma, semicolon, colon or dash, and before a joining word. */
const CLAUSE_END =
  /(?<=[;:,])\s+|\s+(?=[—–]\s|-\s|(?:but|whereas|while|because|however|although|which|so|since|unlike|instead|rather|then|and (?:then|so|that|it|you|we|the|this|they)|or (?:it|you|we|the|else))\s)/gi

/** A clause of fewer words stays with its neighbour. */
const CLAUSE_WORDS = 3

/**
 * Cuts an answer into the numbered spans that a judge may cite: clauses, grouped by sentence.
 *
 * The segments tile the answer: joined again, they are the answer, so evidence can always be shown in place.
 * Cutting never depends on the question.
 */
export function segment(answer: string): readonly Segment[] {
  const sentences = tile(answer, cutsAt(answer, SENTENCE_END))
  const segments: Segment[] = []
  sentences.forEach(([from, to], i) => {
    for (const [start, end] of clausesOf(answer.slice(from, to))) {
      segments.push({
        number: segments.length + 1,
        sentence: i + 1,
        start: from + start,
        end: from + end,
        text: answer.slice(from + start, from + end),
      })
    }
  })
  return segments
}

type Stretch = readonly [start: number, end: number]

function clausesOf(sentence: string): readonly Stretch[] {
  const cuts: number[] = []
  let last = 0
  for (const cut of cutsAt(sentence, CLAUSE_END)) {
    if (
      isInside(sentence.slice(last, cut)) ||
      wordsIn(sentence.slice(last, cut)) < CLAUSE_WORDS ||
      wordsIn(sentence.slice(cut)) < CLAUSE_WORDS
    )
      continue
    cuts.push(cut)
    last = cut
  }
  return tile(sentence, cuts)
}

/** Whether a formula or a bracket is still open at the end of the text. */
function isInside(text: string): boolean {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  return count(/(?<!\\)\$/g) % 2 === 1 || count(/[([{]/g) > count(/[)\]}]/g)
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\d]+/gu)?.length ?? 0
}

function cutsAt(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)]
    .map(match => match.index + match[0].length)
    .filter(cut => cut > 0 && cut < text.length)
}

function tile(text: string, cuts: readonly number[]): readonly Stretch[] {
  const starts = [0, ...cuts]
  return starts.map((start, i) => [start, starts[i + 1] ?? text.length])
}
