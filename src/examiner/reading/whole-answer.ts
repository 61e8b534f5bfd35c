/** Sentences that speak of the answer itself: `Everything that follows is false.` */
import { FALSE, TRUE } from './frame-words.ts'
import { matterIn, polarity } from './polarity.ts'
import { setPhraseIn } from './set-phrases.ts'

const THINGS = '(?:word|sentence|statement|line|claim|point|bit|part|syllable|remark|thing)'
const WHOLE = [
  `(?:every ?thing|all|none|nothing|most|half|any|each|every (?:\\w+ )?${THINGS}|not (?:a|one|a single) ${THINGS}|a (?:single )?word),? (?:of (?:this|that|it|these|those|what|the above|the following|the foregoing|my|them)\\b|(?:that )?(?:I|you)\\b(?! need\\b)|(?:that |which )?(?:follows|comes)|above|below|said|in (?:this|my|the) (?:answer|text|reply))`,
  `what(?:ever)? (?:follows|comes (?:next|after|below)|I (?:have |[’']ve |am about to |will |just )?(?:said|say|wrote|write|told|tell|claimed|described|listed)|stands? (?:above|below|here)|you (?:have )?(?:just )?(?:read|heard))`,
  `(?:the|each|every) (?:\\w+ )?(?:above|foregoing|following)|the opposite of (?:everything|all|each|every)`,
  `(?:each|every|any) ${THINGS} (?:that |which )?(?:follows|above|below)`,
  'my (?:whole |entire |own )?(?:answer|statements?|words|claims|account|reply|remarks)',
  'this (?:whole |entire )?(?:answer|account|reply|text|list)',
  `(?:these|those|the)(?: next| last| previous| preceding| coming| first| few| two| three)* (?:\\w+ )?${THINGS}s`,
  'it all|all (?:this|that|these)|such \\w+$|these$|which of (?:these|those)',
  'the (?:whole|entire) (?:thing|answer|lot)|the answers|from (?:beginning|start) to (?:end|finish)',
].join('|')
const REFERS_TO_WHOLE = new RegExp(`\\b(?:${WHOLE})\\b`, 'i')
/** `That is how it would go`, `So says the brochure`: a last sentence about all before it. */
const LOOKS_BACK =
  /^(?:(?:and|but|well|so|then|or|yes|no)[\s,]+)*(?:(?:that|this)(?:[’']s| is| was|,[^,]+,? is) (?:\w+ly |just |all |at least )*(?:how|what|the way)\b|so (?:says|said|claims|goes|runs|much for)\b|all (?:\w+ly )?(?=(?:wrong|false|made|invented|lies|rubbish|nonsense))|(?:completely|entirely|totally) (?=wrong|false))/i
const FORWARD =
  /\b(?:follow(?:s|ing)?|comes? (?:next|after|below)|next|below|about to|will (?:say|tell|claim|describe)|coming|hereafter|from here on|going to (?:say|tell|claim))\b|:\s*$/i
const FORWARD_WORDS = /\b(?:follows?|comes? (?:next|after|below)|below|next|I (?:am|will|say|tell))\b/i
const VOIDING =
  /\b(?:lied|lying|pulling your leg|bluff(?:ed|ing)?|made no sense|only a supposition|fail(?:s|ing)? this)\b/i
/** A counterfactual: `how it would go had they built it so, but they did not`. */
const UNREAL =
  /\b(?:it|things|this|they) would (?:be|go|work|run|look)\b.*\b(?:had|if|were)\b.*\b(?:but|alas|only)\b/i
/** A claim of its own: `It is a misconception that attention is the bottleneck: …` denies that alone. */
const OWN_CLAIM = /\bthat\s+(.+)/i
const ASKS = new RegExp(`\\b(?:${TRUE}|${FALSE}|confirm|tell me|check|verify|decide)\\b`, 'i')
const CONDITION = /\b(?:if|should any|in case|unless|whether|wherever|stop me|correct me|tell me)\b/i
const IRONY =
  /^(?:(?:and|then|well|sure|yeah|oh)[\s,]+)*(?:yeah,? right|as if|dream on|said nobody|not!|if you believe that|in your dreams|just (?:kidding|joking))\b/i
/** Openings that distance the speaker from the answer: a supposition, or somebody ill-informed. */
const OPENING =
  /^(?:(?:let us|let['’]s) )?(?:suppose|imagine|pretend|hypothetically)\b(?!.*\b(?:then|would say|I say)\b)|\b(?:confused|clueless|ignorant|bad|weak|poor|misinformed) (?:\w+ ){1,3}(?:says?|claims?|believes?|thinks?|writes?|answers?)\b/i
const BACKWARD = /\b(?:this|that|it)\b/i
/** Words for the speaker or for the answer: an opening without either is about the subject matter. */
const OF_WORDS = /\b(?:I|we|you|this|that|here|what|it)\b/i
const LONG = 30
/** The most content words, apart from words of truth, in a sentence that only speaks of the answer. */
const MATTER = 5
const OPENING_MATTER = 3
const PHRASED_MATTER = 8
/** A sentence of so few words may set the mode of all that follows: `Sarcasm mode on.` */
const MODE_WORDS = 6
/** An ironic sentence of so few words mocks everything said before it: `And pigs can fly.` */
const ASIDE_WORDS = 9

interface Scope {
  readonly before: boolean
  readonly after: boolean
}
/** Where a sentence stands in the answer. */
type Position = 'first' | 'inside' | 'last'

const BEFORE: Scope = { before: true, after: false }
const AFTER: Scope = { before: false, after: true }

/**
 * Whether a sentence speaks of the answer itself and voids it: `Everything that follows is false.` Undefined
 * where it does not: `None of this is controversial.`
 */
export function voids(text: string, place: Position = 'inside'): Scope | undefined {
  if (wordsOf(text) > LONG) return undefined
  const phrase = setPhraseIn(text)
  const matter = matterIn(text)
  if (IRONY.test(text.trim())) return { before: true, after: true }
  if (phrase === 'rejected' && place !== 'first' && wordsOf(text) <= ASIDE_WORDS && matter <= MATTER)
    return BEFORE
  if (matter > (phrase ? PHRASED_MATTER : MATTER)) return undefined
  if (place === 'first' && phrase && setsMode(text, phrase)) return AFTER
  if (CONDITION.test(text.replace(/, if any,/i, ''))) return asks(text, place)
  if (announces(text) && !hasOwnClaim(text) && disownsNext(text, matter)) return AFTER
  return ofWhole(text, place, phrase)
}

type Phrase = NonNullable<ReturnType<typeof setPhraseIn>>

/** The scope that a sentence about the whole answer, without announcing anything, makes void. */
function ofWhole(text: string, place: Position, phrase: Phrase | undefined): Scope | undefined {
  const looksBack = place === 'last' && LOOKS_BACK.test(text)
  if (!looksBack && !REFERS_TO_WHOLE.test(text)) return undefined
  const scope = !looksBack && FORWARD.test(text) ? AFTER : BEFORE
  if (/\?\s*$/.test(text)) return asks(text, place)
  if (phrase || UNREAL.test(text)) return scope
  const { speaks, turned } = polarity(text)
  if (speaks) return turned ? scope : undefined
  return VOIDING.test(text) ? scope : undefined
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length
}

function setsMode(text: string, phrase: Phrase): boolean {
  return announces(text) || (wordsOf(text) <= MODE_WORDS && isPlay(phrase))
}

function disownsNext(text: string, matter: number): boolean {
  if (OPENING.test(text)) return true
  const { speaks, turned } = polarity(text)
  return speaks && turned && (BACKWARD.test(text) || (matter <= OPENING_MATTER && OF_WORDS.test(text)))
}

function announces(text: string): boolean {
  return /:\s*$/.test(text) && !/\b(?:but|yet)\b/i.test(text)
}

function hasOwnClaim(text: string): boolean {
  const claimed = OWN_CLAIM.exec(text)?.[1]
  return claimed !== undefined && matterIn(claimed) > 0 && !FORWARD_WORDS.test(claimed)
}

/** The scope of a question whether the whole answer is so: `Is any of that true?` */
function asks(text: string, place: Position): Scope | undefined {
  if (!/\?\s*$/.test(text) || !REFERS_TO_WHOLE.test(text) || !ASKS.test(text)) return undefined
  return FORWARD.test(text) || place === 'first' ? AFTER : BEFORE
}

/** Irony and fiction set the mode of an answer; a guess or a source tells of one sentence. */
function isPlay(phrase: Phrase): boolean {
  return phrase === 'rejected' || phrase === 'supposed'
}
