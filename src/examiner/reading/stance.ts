import { FALSE, TRUE } from './frame-words.ts'
import { FRAMES } from './frames.ts'
import type { Stance } from './frames.ts'
import { matterIn, polarity } from './polarity.ts'

/** A sentence as its clauses, in the words of the answer. */
export interface SaidSentence {
  readonly clauses: readonly string[]
}

/** Which clauses of a sentence are not asserted, and why. */
export interface NotAsserted {
  readonly stance: Stance
  readonly from: number
  readonly to: number
}

/** A frame stands near an end of what it frames; farther in, it is not looked for. */
const HEAD_LETTERS = 220
const TAIL_LETTERS = 120

/** A question that only asks for assent: `…, right?` */
const TAG =
  /(?:^|[\s,;–—-])(?:right|no|yes|correct|you know|okay|ok|see|eh|huh|yeah|sure|get it|makes sense|if that makes sense|(?:is|are|does|do|was|has|would|ca|wo|did)(?:n['’]t| not) (?:it|they|that|he|we|you))\s*\?["”’)\s]*$/i
const INTERROGATIVE =
  /^[\s"“(–—-]*(?:(?:and|so|but|well|or|ok|okay|now|then)[\s,]+)*(?:is|are|was|were|am|do|does|did|can|could|would|will|should|shall|may|might|must|has|have|had|isn|aren|doesn|don|can['’]t|won|wouldn|what|why|how|who|whom|whose|which|when|where|whether)\b/i

/** What of one sentence is not asserted; undefined where all of it is. */
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
  if (CLAIM_FALSE.test(text)) return { stance: 'denied', from: 0, to: last }
  const head = turnedHead(clauses)
  if (head) return { ...head, to: untilContrast(clauses, head.from) }
  const tail = turnedTail(text, clauses)
  if (tail) return { ...tail, to: last }
  if (!asked) return undefined
  const asks = clauses.findLastIndex(clause => INTERROGATIVE.test(clause))
  return { stance: 'asked', from: Math.max(0, asks), to: last }
}

/** `That X is plain wrong.`, `The idea that X is a fallacy.` */
const CLAIM_FALSE = new RegExp(
  `^(?:well,? |but |and |so |the (?:claim|idea|notion|belief|statement|thesis|view|story|myth) )?that .{8,200} (?:is|` +
    `are|was) (?:\\w+ly |just |plain |a |an |pure |complete |simply ){0,3}${FALSE}[\\s.!]*$`,
  'i',
)

/** Where a contrast ends the reach of a head: `It is a myth that X, but Y` asserts Y. */
function untilContrast(clauses: readonly string[], from: number): number {
  const at = clauses.findIndex((clause, i) => i > from && /^\s*(?:but|however|yet|whereas)\b/i.test(clause))
  return at < 0 ? clauses.length : at
}

/** How a sentence goes on from each of its clauses, as far as a head may stand. */
function openingsOf(clauses: readonly string[]): readonly string[] {
  const text = clauses.join('')
  let at = 0
  return clauses.map(clause => {
    const opening = text.slice(at, at + 2 * HEAD_LETTERS).trim()
    at += clause.length
    return opening.slice(0, HEAD_LETTERS)
  })
}

/** Who or what a frame speaks of: persons, or what is said. */
const SUBJECT =
  /^[\s"“(–—-]*(?:(?:so|well|but|and|um|uh|okay|ok|honestly|frankly|look|yes|no|now|though|although|still|because|since|here|or)[\s,]+){0,2}(?:I|we|you|one|it|this|that|there|they|he|she|nobody|no|none|few|some|many|most|only|anyone|everyone|people|those|whoever|beginners|candidates|experts|nothing|what|(?:at|in|under|by|on) no|the (?:\w+ ){0,2}(?:mistake|claim|idea|notion|belief|error|trap|statement|thesis|view|story|rumou?r|myth|illusion|hypothesis|suggestion|assertion|temptation|fallacy|people|person|reader)|my \w+|a \w+ (?:colleague|blog|person|error|mistake))\b/i
const COMPLEMENT =
  /\b(?:that(?! of\b)|whether)\b\s|(?<=\b(?:know|sure|certain|idea|say|tell|remember|recall|clear|doubt)\s)if\s/g
const HEAD_WORDS = 16

/** A head in words that no grammar lists, which turns what follows: `Nobody who has run it would maintain that`. */
function turnedHead(clauses: readonly string[]): Omit<NotAsserted, 'to'> | undefined {
  for (const [from, opening] of openingsOf(clauses).entries()) {
    if (!SUBJECT.test(opening)) continue
    for (const match of opening.matchAll(COMPLEMENT)) {
      const head =
        opening
          .slice(0, match.index)
          .split(/\b(?:but|yet|however)\b/)
          .at(-1) ?? ''
      if (head.trim().split(/\s+/).length > HEAD_WORDS) break
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
/** What may follow the last word that counts. */
const TAIL_REST = 2
const TAIL_MATTER = 2
const CONDITIONAL = /(?:^|[,;:–—]\s*)(?:and |but |so )?(?:if|when|where|once)\b[^,;:]*$/i
/** Who speaks of what they say may use words of their own; what is said of it has none. */
const PERSONAL = /\b(?:I|we|they|he|she|don[’']t|nobody|no one)\b/i
/** What models and systems do as well. */
const OF_MACHINES = /\b(?:forget|ignore|miss|overlook|lie)s?\b/i

/** A tail in words that no grammar lists: `…, though I would not trust that person`. */
function turnedTail(text: string, clauses: readonly string[]): Omit<NotAsserted, 'to'> | undefined {
  for (const match of text.matchAll(TAIL_MARK)) {
    const tail = text.slice(match.index + match[0].length)
    // Only the last part: `…, I don't know, five` doubts the figure alone.
    if (match.index < TAIL_LETTERS / 8 || tail.length > TAIL_LETTERS) continue
    if (/[,;:]/.test(tail) || !TAIL_SUBJECT.test(tail)) continue
    const { speaks, turned, behind } = polarity(tail)
    // `If they disagree, it is invented` says what follows from a condition.
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

const CORRECTION =
  '(?:no[,.]? (?:wait|sorry|hang on|hold on|scratch)|scratch that|strike that|forget (?:it|' +
  'that|what I (?:just )?said)|(?:I )?(?:take|took) (?:that|it) back|I (?:have )?misspoke|on second thoughts?|' +
  'let me (?:correct (?:that|myself)|rephrase|take that back|start over)|cancel that|(?:sorry[, ]+)?correction|' +
  "sorry[, ]+(?:no|I meant|that)|actually[, ]+(?:no\\b|scratch|that(?:['’]s| is) (?:wrong|not))|" +
  '(?:please )?(?:ignore|disregard) (?:that|what I)|I (?:got|had) (?:that|it) (?:wrong|backwards|' +
  "the wrong way)|wait[, ]+(?:no|that(?:['’]s| is) (?:wrong|not)|it is the other)|nope)"
const TAKES_BACK = new RegExp(
  `^(?:or (?:is|was|are|were|does|do|did|how|what|which|maybe|perhaps)\\b.*\\?)|^[\\s"“(–—-]*(?:(?:oh|` +
    `hm+|um|uh|well|but|and|ah|oops)[\\s,]+)*(?:${CORRECTION}|(?:(?:but|and|no[,.]?|well,?) )?(?:that|` +
    `this|it|which|all of (?:that|this|it)|what I (?:just )?said) ?(?:(?:is|was|['’]s) )(?:\\w+ly |` +
    `just |a |an |all |plain |pure |utter |complete |total |simply |of course |not |the (?:exact |` +
    `very )?)*(?:${FALSE}|opposite|reverse)(?: of (?:the truth|what happens))?[\\s.!]*$|(?:wrong|` +
    `false|rubbish|nonsense|not true|untrue|incorrect|not)[.!\\s]*$|(?:or|but|and) (?:maybe|perhaps|` +
    `possibly) not\\b|(?:and )?(?:also )?(?:the )?(?:exact )?(?:opposite|reverse|contrary) (?:of (?:that|` +
    `this|it)|is (?:also )?true)|(?:that|this|it|which) ?(?:is|was|['’]s|does|do)? ?(?:not|n['’]t) (?:\\w+ly |` +
    `at all |even |remotely )*(?:${TRUE}|hold|work)[\\s.!]*$)`,
  'i',
)

/** Whether a sentence takes back the one before it: `No wait, scratch that`, `That is wrong.` */
export function takesBack(text: string): boolean {
  if (TAKES_BACK.test(text)) return true
  if (text.split(/\s+/).length > SHORT || !BACKWARD.test(text)) return false
  if (/\b(?:if|in case|unless)\b/i.test(text)) return false
  const { speaks, turned, behind } = polarity(text)
  return speaks && turned && behind === 0 && matterIn(text) <= TAIL_MATTER
}

/** The words of a sentence that only speaks of the one before it. */
const SHORT = 14
const BACKWARD = /\b(?:that|this|it)\b/i

const WHOLE =
  '(?:(?:every ?thing|all|none|nothing|most|half|any|each|every (?:\\w+ )?(?:word|sentence|' +
  'statement|line|claim|point)|not (?:a|one|a single) (?:word|sentence|thing|line)|a (?:single )?word)(?:,)? (?:of (?:this|' +
  'that|it|these|those|what|the above|the following|the foregoing|my|them)\\b|(?:that )?(?:I|' +
  'you)\\b|(?:that |which )?(?:follows|comes)|above|below|said|in (?:this|my|the) (?:answer|' +
  "text|reply))|what(?:ever)? (?:follows|comes (?:next|after|below)|I (?:have |[’']ve |am about to |" +
  'will |just )?(?:said|say|wrote|write|told|tell|claimed|described|listed)|stands? (?:above|' +
  'below|here)|you (?:have )?(?:just )?(?:read|heard))|the (?:above|foregoing|following|opposite of (?:everything|' +
  'all))|my (?:whole |entire |own )?(?:answer|statements?|words|claims|account|reply)|this (?:whole |' +
  'entire )?(?:answer|account|reply|text)|(?:these|those|the) (?:\\w+ )?(?:statements|claims|' +
  'sentences|words)|it all|the (?:whole|entire) (?:thing|answer|lot)|the answers|from (?:beginning|' +
  'start) to (?:end|finish))'
const FORWARD =
  /\b(?:follow(?:s|ing)?|comes? (?:next|after|below)|below|about to|will (?:say|tell|claim|describe)|coming up|hereafter|from here on|going to (?:say|tell|claim))\b|:\s*$/i
const VOIDING =
  /\b(?:lied|lying|pulling your leg|April fool|parody|satire|sarcas\w+|irony|ironic\w*|bluff(?:ed|ing)?|made no sense|only a supposition|fail(?:s|ing)? this)\b/i
const ASKS_WHETHER_TRUE = new RegExp(`\\b(?:${TRUE}|${FALSE})\\b`, 'i')
const CONDITION = /\b(?:if|should any|in case|unless|whether|wherever|stop me|correct me|tell me)\b/i
const LONG = 30
/** The most words of content beside those of truth in a sentence that only speaks of the answer. */
const MATTER = 5
const REFERS_TO_WHOLE = new RegExp(`\\b${WHOLE}\\b`, 'i')
const IRONY =
  /^(?:(?:and|then|well|sure|yeah|oh)[\s,]+)*(?:yeah,? right|(?:and )?pigs (?:can|will|might) fly|as if|dream on|(?:and )?the moon is made of|said nobody|not!|if you believe that|in your dreams|just (?:kidding|joking)|april fools?)\b/i
/** What opens an answer that its speaker does not make their own. */
const OPENING =
  /^(?:(?:let us|let['’]s) )?(?:suppose|imagine|pretend|hypothetically)\b(?!.*\b(?:then|would say|I say)\b)|^yeah,? right,?(?: of course)?:|\b(?:confused|clueless|ignorant|bad|weak|poor|misinformed) (?:\w+ ){1,3}(?:says?|claims?|believes?|thinks?|writes?|answers?)\b/i

export interface Scope {
  readonly before: boolean
  readonly after: boolean
}

/**
 * Whether a sentence speaks of the answer itself and voids it: `Everything that follows is false.` Undefined
 * where it does not: `None of this is controversial.`
 */
export function voids(text: string): Scope | undefined {
  if (text.split(/\s+/).length > LONG || CONDITION.test(text)) return undefined
  if (IRONY.test(text.trim())) return { before: true, after: true }
  const { speaks, turned } = polarity(text)
  if (/:\s*$/.test(text) && ((speaks && turned && BACKWARD.test(text)) || OPENING.test(text)))
    return matterIn(text) <= MATTER ? { before: false, after: true } : undefined
  if (!REFERS_TO_WHOLE.test(text)) return undefined
  if (matterIn(text) > MATTER) return undefined
  const after = FORWARD.test(text)
  const scope = { before: !after, after }
  if (/\?\s*$/.test(text)) return ASKS_WHETHER_TRUE.test(text) ? { before: !after, after } : undefined
  if (speaks) return turned ? scope : undefined
  return VOIDING.test(text) ? scope : undefined
}
