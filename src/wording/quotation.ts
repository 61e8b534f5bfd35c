import type { Span, Verdict } from '#domain'
import { joinedPassages } from './passages.ts'
import { sentencesOf } from './sentences.ts'

type Place = Pick<Span, 'start' | 'end'>

/** A quoted sentence of an answer, with the places of the words in it that oppose a claim. */
export interface Quotation {
  readonly text: string
  readonly marks: readonly Place[]
}

type Contradicted = Pick<Extract<Verdict, { kind: 'contradicted' }>, 'evidence' | 'opposite'>

/** A longer sentence is shortened around the words that matter. */
const LONGEST = 240
/** The fewest letters to keep in front of the words that matter in a shortened sentence. */
const LEAD = 24
/** Signs and abbreviations that end no sentence, though a reader may choose words there. */
const GOES_ON = /(?:;|\b(?:e\.g|i\.e|vs|cf|al|etc|approx|resp|[Ee]q|[Ff]ig|[A-Z])\.)$/

/**
 * The whole sentences that contradict a point: those with the opposing words, else those with the evidence.
 */
export function contradictingSentences(
  answer: string,
  { evidence, opposite }: Contradicted,
  most = LONGEST,
): readonly Quotation[] {
  const words = opposite ? joinedPassages(answer, opposite.words) : []
  const quoted = sentencesWith(answer, words.length > 0 ? words : evidence).map(sentence =>
    quote(sentence, inside(words, sentence), inside(evidence, sentence), most),
  )
  // Evidence outside every sentence is not of this answer; its words still tell what the ruling rests on.
  return quoted.length > 0 ? quoted : [{ text: evidence[0].text, marks: [] }]
}

/** A quotation as plain text, its opposing words marked, by default between asterisks. */
export function quotationText({ text, marks }: Quotation, mark = starred): string {
  const ends = [0, ...marks.map(({ end }) => end)]
  const said = marks.map(({ start, end }, i) => text.slice(ends[i], start) + mark(text.slice(start, end)))
  return (said.join('') + text.slice(ends.at(-1))).replace(/\s+/g, ' ').trim()
}

function starred(words: string): string {
  return `*${words}*`
}

/** The whole sentences that hold some of these words. */
function sentencesWith(answer: string, words: readonly Place[]): readonly Span[] {
  return wholeSentences(answer).filter(sentence => inside(words, sentence).length > 0)
}

/** Sentences for quoting. A reader may choose the half before a semicolon, but it is no sentence. */
function wholeSentences(answer: string): readonly Span[] {
  const whole: Span[] = []
  for (const piece of sentencesOf(answer)) {
    const last = whole.at(-1)
    const goesOn = last && GOES_ON.test(last.text) && !answer.slice(last.end, piece.start).includes('\n')
    if (last && goesOn) {
      whole[whole.length - 1] = {
        start: last.start,
        end: piece.end,
        text: answer.slice(last.start, piece.end),
      }
    } else whole.push(piece)
  }
  return whole
}

/** The parts of places that lie within another, counted from its start. */
function inside(places: readonly Place[], within: Place): readonly Place[] {
  return places
    .map(({ start, end }) => ({
      start: Math.max(start, within.start) - within.start,
      end: Math.min(end, within.end) - within.start,
    }))
    .filter(({ start, end }) => start < end)
}

function quote({ text }: Span, marks: readonly Place[], evidence: readonly Place[], most: number): Quotation {
  const { start, end } = windowOf(text, marks.length > 0 ? marks : evidence, most)
  const before = start > 0 ? '… ' : ''
  const cut = end < text.length
  // A full stop in the middle of our own sentence would end it.
  const said = cut ? text.slice(start, end) : text.slice(start, end).replace(/[.,;:]$/, '')
  return {
    text: `${before}${said}${cut ? ' …' : ''}`,
    marks: inside(marks, { start, end: start + said.length }).map(mark => ({
      start: mark.start + before.length,
      end: mark.end + before.length,
    })),
  }
}

/** The part of a long sentence around the words that matter, cut between words. */
function windowOf(text: string, focus: readonly Place[], most: number): Place {
  if (text.length <= most) return { start: 0, end: text.length }
  const first = Math.min(...focus.map(({ start }) => start))
  const last = Math.max(...focus.map(({ end }) => end))
  const middle = Math.round((first + last - most) / 2)
  const wanted = Math.max(0, Math.min(middle, first - LEAD, text.length - most))
  const blank = text.indexOf(' ', wanted)
  const start = wanted === 0 ? 0 : blank >= 0 && blank < first ? blank + 1 : first
  const limit = start + most
  const space = text.lastIndexOf(' ', limit)
  return { start, end: limit >= text.length ? text.length : space > start ? space : limit }
}
