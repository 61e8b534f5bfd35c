import { FALSE } from './frame-words.ts'
import { FRAMES } from './frames.ts'
import type { Stance } from './frame.ts'
import { matterIn, polarity } from './polarity.ts'
import { aroundQuotation, phrasedHead, phrasedTail } from './phrased.ts'

/** A sentence as its clauses, in the words of the answer. */
interface SaidSentence {
  readonly clauses: readonly string[]
}

/** Which clauses of a sentence are not asserted, and why. */
interface NotAsserted {
  readonly stance: Stance
  readonly from: number
  readonly to: number
}

/** The part of a sentence in which a frame is looked for: so many letters from either end. */
const HEAD_LETTERS = 220
const TAIL_LETTERS = 120

/** A question that only asks for assent: `…, right?` */
const TAG =
  /(?:^|[\s,;–—-])(?:right|no|yes|correct|you know|okay|ok|see|eh|huh|yeah|sure|get it|makes sense|if that makes sense|(?:is|are|does|do|was|has|would|ca|wo|did)(?:n['’]t| not) (?:it|they|that|he|we|you))\s*\?["”’)\s]*$/i
const INTERROGATIVE =
  /^[\s"“(–—-]*(?:(?:and|so|but|well|or|ok|okay|now|then)[\s,]+)*(?:is|are|was|were|am|do|does|did|can|could|would|will|should|shall|may|might|must|has|have|had|isn|aren|doesn|don|can['’]t|won|wouldn|what|why|how|who|whom|whose|which|when|where|whether)\b/i

/** The clauses of one sentence that are not asserted; undefined where all of it is. */
export function notAsserted({ clauses }: SaidSentence): NotAsserted | undefined {
  const text = clauses.join('').trim()
  const last = clauses.length
  const ending = text.slice(-TAIL_LETTERS)
  const rest = text.length - ending.length
  for (const { stance, where, says } of FRAMES) {
    if (where !== 'tail') continue
    const found = says.exec(ending)
    // A tail alone frames nothing of its own sentence.
    if (found && rest + found.index > 0 && !CONDITIONAL.test(text.slice(0, rest + found.index)))
      return { stance, from: sinceContrast(clauses), to: last }
  }
  const asked = isQuestion(text)
  const framed = framedHead(clauses, asked)
  if (framed) return framed
  if (CLAIM_FALSE.test(text)) return { stance: 'denied', from: 0, to: last }
  const head = turnedHead(clauses)
  if (head) return { ...head, to: untilContrast(clauses, head.from) }
  const tail = turnedTail(text, clauses)
  if (tail) return { ...tail, to: last }
  const phrase = phrasedHead(text) ?? phrasedTail(text) ?? aroundQuotation(text)
  if (phrase) return { stance: phrase, from: 0, to: last }
  if (!asked) return undefined
  const asks = clauses.findLastIndex(clause => INTERROGATIVE.test(clause))
  return { stance: 'asked', from: Math.max(0, asks), to: last }
}

function framedHead(clauses: readonly string[], asked: boolean): NotAsserted | undefined {
  for (const [from, opening] of openingsOf(clauses).entries())
    for (const { stance, where, says } of FRAMES)
      if (
        where === 'head' &&
        (stance !== 'asked' || asked) &&
        // A supposition inside a sentence is a condition of what it asserts.
        (stance !== 'supposed' || from === 0) &&
        says.test(opening)
      )
        return { stance, from, to: untilContrast(clauses, from) }
  return undefined
}

/** `That X is plain wrong.`, `The idea that X is a fallacy.` */
const CLAIM_FALSE = new RegExp(
  `^(?:well,? |but |and |so |the (?:claim|idea|notion|belief|statement|thesis|view|story|myth) )?that .{8,200} (?:is|` +
    `are|was|has been|have been) (?:\\w+ly |just |plain |a |an |pure |complete |simply |as ){0,3}${FALSE}` +
    `(?: as it is \\w+| over and over| long ago| again and again| many times)?[\\s.!]*$`,
  'i',
)

/** A claim that ends at a colon; the words behind the colon say something about it. */
const TO_COLON = /\bthat\s+(.+):\s*$/i

/**
 * Where the reach of a head ends: `It is a myth that X, but Y` and `It is a myth that X: Y` assert Y.
 */
function untilContrast(clauses: readonly string[], from: number): number {
  const at = clauses.findIndex((clause, i) => i > from && /^\s*(?:but|however|yet|whereas)\b/i.test(clause))
  const colon = clauses.findIndex((clause, i) => i >= from && matterIn(TO_COLON.exec(clause)?.[1] ?? '') > 0)
  const ends = [at, colon < 0 ? -1 : colon + 1].filter(end => end > from)
  return Math.min(clauses.length, ...ends)
}

/** The rest of the sentence from each of its clauses on, as far as a head may reach. */
function openingsOf(clauses: readonly string[]): readonly string[] {
  const text = clauses.join('')
  let at = 0
  return clauses.map(clause => {
    const opening = text.slice(at, at + 2 * HEAD_LETTERS).trim()
    at += clause.length
    return opening.slice(0, HEAD_LETTERS)
  })
}

/** Subjects of a frame: a person, or a word for the statement. */
const SUBJECT =
  /^[\s"“(–—-]*(?:(?:so|well|but|and|um|uh|okay|ok|honestly|frankly|look|yes|no|now|though|although|still|because|since|here|or)[\s,]+){0,2}(?:I|we|you|one|let me|it|this|that|there|they|he|she|nobody|no|none|few|some|many|most|only|anyone|everyone|people|those|whoever|beginners|candidates|experts|nothing|what|(?:at|in|under|by|on) no|the (?:\w+ ){0,2}(?:mistake|claim|idea|notion|belief|error|trap|statement|thesis|view|story|rumou?r|myth|illusion|hypothesis|suggestion|assertion|temptation|fallacy|people|person|reader)|my \w+|a \w+ (?:colleague|blog|person|error|mistake))\b/i
const COMPLEMENT =
  /\b(?:that(?! of\b)|whether)\b\s|(?<=\b(?:know|sure|certain|idea|say|tell|remember|recall|clear|doubt)\s)if\s/g
const HEAD_WORDS = 16
/** The most content words, apart from words of truth, in a head whose subject is neither. */
const HEAD_MATTER = 2
const NEGATED = /\b(?:not|no|without|never)\b|n[’']t\b/i

/** A head outside the grammar that reverses its statement: `Nobody who has run it would maintain that`. */
function turnedHead(clauses: readonly string[]): Omit<NotAsserted, 'to'> | undefined {
  for (const [from, opening] of openingsOf(clauses).entries()) {
    const isOfPersons = SUBJECT.test(opening)
    for (const match of opening.matchAll(COMPLEMENT)) {
      const head =
        opening
          .slice(0, match.index)
          .split(/\b(?:but|yet|however)\b/)
          .at(-1) ?? ''
      if (head.trim().split(/\s+/).length > HEAD_WORDS) break
      if (!isOfPersons && (matterIn(head) > HEAD_MATTER || !/^that/i.test(match[0]) || NEGATED.test(head)))
        continue
      const { speaks, turned, behind } = polarity(head)
      if (OF_MACHINES.test(head) && !PERSONAL.test(head)) continue
      if (speaks && turned && behind <= 6) return { stance: 'denied', from }
    }
  }
  return undefined
}

const TAIL_MARK = /[,;:–—]\s+|\s-\s+|\.{2,}\s*|…\s*/g
const TAIL_SUBJECT =
  /^(?:(?:but|and|though|although|or|yet|only|except|sorry|well|hmm|oh|no|then|so|because|now)[\s,]+)*(?:I|we|they|he|she|it|that|this|these|those|which|don[’']t|do not|never|nobody|no one|what I|the latter)\b/i
/** The most words that may follow the last word that counts. */
const TAIL_REST = 2
const TAIL_MATTER = 2
const CONDITIONAL = /(?:^|[,;:–—]\s*)(?:and |but |so )?(?:if|when|where|once)\b[^,;:]*$/i
/** Personal subjects: a tail about a speaker may hold content words of its own, any other tail none. */
const PERSONAL = /\b(?:I|we|they|he|she|don[’']t|nobody|no one)\b/i
/** Verbs that also describe models and systems: `the gate forgets`. */
const OF_MACHINES = /\b(?:forget|ignore|miss|overlook|lie)s?\b/i

/** A reversing tail outside the grammar: `…, though I would not trust that person`. */
function turnedTail(text: string, clauses: readonly string[]): Omit<NotAsserted, 'to'> | undefined {
  for (const match of text.matchAll(TAIL_MARK)) {
    const tail = text.slice(match.index + match[0].length)
    // Only the last part counts: `…, I don't know, five` doubts the figure alone.
    if (match.index < TAIL_LETTERS / 8 || tail.length > TAIL_LETTERS) continue
    if (/[,;:]/.test(tail) || !TAIL_SUBJECT.test(tail)) continue
    const { speaks, turned, behind } = polarity(tail)
    // `If they disagree, it is invented` states a consequence.
    if (CONDITIONAL.test(text.slice(0, match.index))) continue
    const isOf = PERSONAL.test(tail) ? TAIL_MATTER : 0
    if (speaks && turned && behind <= TAIL_REST && matterIn(tail) <= isOf && !OF_MACHINES.test(tail))
      return { stance: 'denied', from: sinceContrast(clauses) }
  }
  return undefined
}

function isQuestion(text: string): boolean {
  return /\?["”’)\s]*$/.test(text) && !TAG.test(text)
}

/** The clause behind the last contrast: `X holds, but Y, which is false` frames Y alone. */
function sinceContrast(clauses: readonly string[]): number {
  const at = clauses.findLastIndex(
    (clause, i) =>
      i > 0 &&
      i < clauses.length - 1 &&
      /^\s*(?:but|however|yet|whereas)\b/i.test(clause) &&
      !TAIL_SUBJECT.test(clause.trim()),
  )
  return Math.max(0, at)
}
