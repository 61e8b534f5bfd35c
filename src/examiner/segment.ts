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
  /** Whether a frame around it denies it: `It is a myth that …` */
  readonly denied?: boolean
}

/**
 * A sentence end or a line break. Not the dot of `e.g.`, `vs.` or an initial. Both begin where white space begins: looked
 * for at each blank of a long row, they would take the square of its length.
 */
const SENTENCE_END =
  /(?=\s)(?<!\s)(?:(?<=[.!?…]["')\]]*)(?<!\b(?:e\.g|i\.e|vs|cf|al|etc|approx|resp|[Ee]q|[Ff]ig|[A-Z])\.)\s+|\s*\n\s*)/g

/** Where a clause may end: after a comma, semicolon, colon or dash, and before a joining word. */
const CLAUSE_END =
  /(?<=[;:,])\s+|(?<!\s)\s+(?=[—–]\s|-\s|(?:but|whereas|while|because|however|although|which|so|since|unlike|instead|rather|then|and (?:then|so|that|it|you|we|the|this|they)|or (?:it|you|we|the|else))\s)/gi

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
  const pieces = tile(sentence, cutsAt(sentence, CLAUSE_END)).map(([start, end]) => ({
    start,
    ...contentOf(sentence.slice(start, end)),
  }))
  // What follows and what went before is counted on from piece to piece: to count it anew at each cut takes the square.
  let after = pieces.reduce((sum, piece) => sum + piece.words, 0)
  let before = NOTHING
  const cuts: number[] = []
  for (const piece of pieces) {
    if (!isInside(before) && before.words >= CLAUSE_WORDS && after >= CLAUSE_WORDS) {
      cuts.push(piece.start)
      before = NOTHING
    }
    before = together(before, piece)
    after -= piece.words
  }
  return tile(sentence, cuts)
}

/** What decides whether a clause may end: its words, and what it leaves open. */
interface Content {
  readonly words: number
  readonly dollars: number
  readonly brackets: number
}

const NOTHING: Content = { words: 0, dollars: 0, brackets: 0 }

function contentOf(text: string): Content {
  const count = (sign: RegExp) => text.match(sign)?.length ?? 0
  return {
    words: count(/[\p{L}\d]+/gu),
    dollars: count(/(?<!\\)\$/g),
    brackets: count(/[([{]/g) - count(/[)\]}]/g),
  }
}

function together(a: Content, b: Content): Content {
  return { words: a.words + b.words, dollars: a.dollars + b.dollars, brackets: a.brackets + b.brackets }
}

/** Whether a formula or a bracket is still open at the end of the text. */
function isInside({ dollars, brackets }: Content): boolean {
  return dollars % 2 === 1 || brackets > 0
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
