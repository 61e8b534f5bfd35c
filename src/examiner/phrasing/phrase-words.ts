/** Checks on the words of a phrase that hold for every question. */
import { segment } from '../segment.ts'
import { tokenise } from '#text'
import type { Token } from '#text'

/** Words that judge an answer. An interviewer who uses none of them gives nothing away. */
const ON_THE_ANSWER = [
  /\b(?:in)?correct(?:ly)?\b|\bwrong(?:ly)?\b|\bmist(?:ake|aken|akes)\b|\bmisconception|\bmisunderst/,
  /\b(?:exactly|indeed|excellent|perfect|great|brilliant|impressive|nicely|agree|disagree|unfortunately|almost there|not quite|well done|on the right track|fair enough)\b/,
  /\bgood (?:point|answer|job|start|thinking|work|one)\b|\bnice\b|\bthank/,
  /\b(?:that|you|it)(?:['’]s|['’]re| is| are| was| were) (?:right|true|false|close|almost|not)\b/,
  /(?:^|[.!?]["”’)]*\s+)(?:yes|no|right|ok|okay|sure|true|false|good|fine|fair)\b(?=[\s,.!?;:—–-])/,
] as const

/** The start of a request that is not phrased as a question. */
const REQUEST =
  /^\W*(?:(?:please|now|so|then|and|first|next|let us|suppose)\b\W*)*(?:tell|explain|describe|walk|talk|take|say|show|give|name|list|derive|write|draw|sketch|compute|calculate|work|estimate|compare|contrast|define|outline|design|argue|state|choose|put|justify|defend|discuss|consider|lay|plan|propose|diagnose|present|spell|go)\b/i

/** Words that an interviewer uses with any question, so that they hint at none. */
const OF_SPEECH =
  'now let tell say ask go come back turn move look take give talk walk think know mean want like see put try start begin first next thing way word sentence question answer explain describe again please'

/** Layout, addresses and formula signs: characters that nobody says aloud. */
const SIGNS = /[*_#`<>|{}$\\^=]|https?:/g

/** Text in quotation marks, in a formula or in code, which must be repeated letter by letter. */
const VERBATIM = /“[^”]+”|"[^"]+"|\$[^$]+\$|`[^`]+`/g

/** The words of a text that judge an answer, each as it was said. */
export function onTheAnswer(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return ON_THE_ANSWER.flatMap(pattern =>
    [...lower.matchAll(new RegExp(pattern, 'g'))].map(([said]) => said.replace(/^\W+/, '')),
  )
}

export function asks(text: string): boolean {
  return /\?\s*["”’)]*\s*$/.test(text) || phraseSentences(text).some(sentence => REQUEST.test(sentence))
}

export function verbatimIn(text: string): readonly string[] {
  return [...text.matchAll(VERBATIM)].map(([said]) => plainly(said.slice(1, -1)))
}

/** A text without its permitted quotations, those in `verbatim`. */
export function withoutVerbatim(text: string, verbatim: readonly string[]): string {
  return text.replace(VERBATIM, said => (verbatim.includes(plainly(said.slice(1, -1))) ? ' ' : said))
}

export function signsIn(text: string): readonly string[] {
  return text.match(SIGNS) ?? []
}

export function holdsVerbatim(text: string, said: string): boolean {
  return plainly(text).includes(said)
}

/** The values of the numerals, except the word *one*, which is as often an article as a number. */
export function phraseFigures(text: string): ReadonlySet<number> {
  return new Set(
    tokenise(text).flatMap(({ value, start, end }) =>
      value === undefined || /^one$/i.test(text.slice(start, end)) ? [] : [value],
    ),
  )
}

/** The stems that carry meaning. */
export function termsIn(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(text)
      .filter(isTerm)
      .map(token => token.form),
  )
}

export function phraseSentences(text: string): readonly string[] {
  return [...Map.groupBy(segment(text), part => part.sentence).values()].map(parts =>
    parts
      .map(part => part.text)
      .join('')
      .trim(),
  )
}

export const ofSpeech = (): ReadonlySet<string> => termsIn(OF_SPEECH)

function isTerm({ content, value }: Token): boolean {
  return content && value === undefined
}

function plainly(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase()
}
