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
 * A sentence end or a line break. Not the dot of `e.g.`, `vs.` or an initial. Both alternatives start only
 * where white space starts: tried at every blank of a long run, they would take quadratic time.
 */
const SENTENCE_END =
  /(?=\s)(?<!\s)(?:(?<=[.!?…]["')\]]*)(?<!\b(?:e\.g|i\.e|vs|cf|al|etc|approx|resp|[Ee]q|[Ff]ig|[A-Z])\.)\s+|\s*\n\s*)/g

/** Where a clause may end: after a comma, semicolon, colon or dash, and before a joining word. */
const CLAUSE_END =
  /(?<=[;:,])\s+|(?<!\s)\s+(?=[—–]\s|-\s|(?:but|whereas|while|because|however|although|which|so|since|unlike|instead|rather|then|and (?:then|so|that|it|you|we|the|this|they)|or (?:it|you|we|the|else))\s)/gi

/** A clause of fewer words stays with its neighbour. */
const CLAUSE_WORDS = 3

/** The most words of an item in a list; an item states nothing by itself. */
const ITEM_WORDS = 4
const MOST_OF_LIST = 300
/** Words that make a clause of their surroundings, which are then no item of a list. */
const SAYS = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|must|may|might|should)\b`,
    String.raw`\b(?:it|they|we|you|I|this|that|there|but|so|which|who|because|since|while|whereas)\b`,
    String.raw`\b(?:although|then|not)\b|['’](?:s|re|ll|ve|d)\b`,
  ].join('|'),
  'i',
)

/**
 * Cuts an answer into the numbered spans that a judge may cite: clauses, grouped by sentence.
 *
 * The segments tile the answer: joined again, they are the answer, so evidence can always be shown in place.
 * Cutting never depends on the question.
 */
export function segment(answer: string): readonly Segment[] {
  const sentences = tile(answer, cutsAt(answer, SENTENCE_END)).flatMap(sentence =>
    statementsIn(answer, sentence),
  )
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

/** A run of so many words without any stop is speech as a recogniser writes it down. */
const UNSTOPPED_WORDS = 30
/** A statement of speech has at least so many words before a word that begins another, or one that may. */
const STATEMENT_WORDS = { begins: 8, may: 14 }
const LEAST_AFTER = 4
/** Words that begin a statement or go on with the one before: `every token you have seen`. */
const MAY_BEGIN = /^(?:it|this|that|they|we|you|if|when|without|another|first|second|third)\b/i
/** Words with which people begin a statement when they speak. */
const BEGINS = new RegExp(
  String.raw`\s+(?=(?:${[
    'so|but|because|then|now|okay|also|whereas|while|although|however|instead|otherwise|another|without',
    'first|second|third|finally|they|we|you|if|when|this',
    String.raw`and (?:then|so|that(?:['’]s)?|it|its|you|we|the|this|these|they|if|when|because|for|in|each|every)`,
    'and (?:what|there)|which (?:is|means|makes|gives|lets)',
    String.raw`it(?:['’]s)?|that(?:['’]s| is| means| way)|there(?:['’]s| is| are)`,
    'the (?:reason|point|other|second|third|next|main|first|problem|idea|catch|trick|price|cost|result)',
    'for (?:example|instance)|in (?:practice|contrast|short|training|inference|other words)',
  ].join('|')})\s)`,
  'gi',
)

/** Speech without stops, cut at the words that begin statements. Any other sentence stays whole. */
function statementsIn(answer: string, [from, to]: Stretch): readonly Stretch[] {
  const text = answer.slice(from, to)
  if (/[,;:.!?()]\s/.test(text) || contentOf(text).words <= UNSTOPPED_WORDS) return [[from, to]]
  const pieces = tile(text, cutsAt(text, BEGINS))
  const words = pieces.map(([start, end]) => contentOf(text.slice(start, end)).words)
  let after = words.reduce((sum, count) => sum + count, 0)
  let before = 0
  const cuts: number[] = []
  pieces.forEach(([start, end], i) => {
    const least = MAY_BEGIN.test(text.slice(start, end)) ? STATEMENT_WORDS.may : STATEMENT_WORDS.begins
    if (before >= least && after >= LEAST_AFTER) {
      cuts.push(start)
      before = 0
    }
    before += words[i] ?? 0
    after -= words[i] ?? 0
  })
  return tile(text, cuts).map(([start, end]) => [from + start, from + end])
}

/** Whether a comma parts two items of a list: *its queries, keys and values* is said in one breath. */
function partsItems(sentence: string, cut: number): boolean {
  if (!/,\s*$/.test(sentence.slice(Math.max(0, cut - 8), cut))) return false
  for (const piece of sentence.slice(cut, cut + MOST_OF_LIST).split(/,\s+/)) {
    const last = /^(?:and|or)\s+(.+)/su.exec(piece)?.[1]
    if (last !== undefined) return isItem(/^[^.;:!?)]*/.exec(last)?.[0] ?? '')
    const [item = '', ...others] = piece.split(/\s(?:and|or)\s/)
    if (!isItem(item)) return false
    if (others.length > 0) return true
  }
  return false
}

function isItem(text: string): boolean {
  return contentOf(text).words <= ITEM_WORDS && !SAYS.test(text)
}

function clausesOf(sentence: string): readonly Stretch[] {
  const cutsOfList = cutsAt(sentence, CLAUSE_END).filter(cut => !partsItems(sentence, cut))
  const pieces = tile(sentence, cutsOfList).map(([start, end]) => ({
    start,
    ...contentOf(sentence.slice(start, end)),
  }))
  // Running totals of the words after and before each cut: counting them anew would take quadratic time.
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

/** Counts that decide whether a clause may end after a piece: words, and unclosed formulas or brackets. */
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
