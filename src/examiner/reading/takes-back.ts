import { FALSE, TRUE } from './frame-words.ts'
import { matterIn, polarity } from './polarity.ts'
import { setPhraseIn } from './set-phrases.ts'

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

/** The most words of a sentence that only speaks of the one before it. */
const SHORT = 14
/** The most words of a cry: `Utter hogwash, of course.` */
const CRY = 4
const IS_CRY = /^(?!(?:when|where|how|why|what|in|as|for|after)\b)[^:?\d]*[.!]$/i
/** The most words of content beside those of truth in such a sentence, and in one with a set phrase. */
const MATTER = 2
const PHRASED_MATTER = 5
const BACKWARD = /\b(?:that|this|it)\b/i

/** Whether a sentence takes back the one before it: `No wait, scratch that`, `That is wrong.` */
export function takesBack(text: string): boolean {
  if (TAKES_BACK.test(text)) return true
  const words = text.split(/\s+/).length
  if (words > SHORT || /\b(?:if|in case|unless)\b/i.test(text)) return false
  if (setPhraseIn(text) !== undefined && matterIn(text) <= PHRASED_MATTER) return true
  const { speaks, turned, behind } = polarity(text)
  if (speaks && turned && words <= CRY && behind <= 2 && matterIn(text) === 0 && IS_CRY.test(text))
    return true
  if (!BACKWARD.test(text)) return false
  return speaks && turned && behind === 0 && matterIn(text) <= MATTER
}
