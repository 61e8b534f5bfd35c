/**
 * Whether a frame leaves its statement standing, by counting the words that reverse it. `I doubt that`
 * reverses it once, `I do not doubt that` twice, `I know that` not at all.
 */
import { tokenise } from '#text'
import { FALSE } from './frame-words.ts'

const word = (source: string) => new RegExp(`^(?:${source})$`, 'i')

const NEGATOR = word(
  "not|n[’']t|never|no|without|nobody|none|neither|nor|hardly|scarcely|barely|few|nothing|nowhere|cannot|" +
    "refuses?|refused|decline[sd]?|stop(?:ped)?|fail(?:s|ed)?|far|anything|instead|won[’']t|can[’']t|" +
    "don[’']t|doesn[’']t|didn[’']t|isn[’']t|aren[’']t|wasn[’']t|weren[’']t|wouldn[’']t|couldn[’']t|" +
    "shouldn[’']t|haven[’']t|hasn[’']t|hadn[’']t",
)
/** Words that reverse a statement by themselves. */
const TURNS = word(
  `${FALSE}|(?:myth|misconception|falsehood|untruth|delusion|illusion|fable|fib)s|` +
    `fallacies|wrongly|mistakenly|falsely|incorrectly|erroneously|foolishly|naively|den(?:y|ies|` +
    `ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ing)|disagree(?:s|d|ing)?|` +
    `contradict(?:s|ed)?|disbeliev(?:e|es|ed)|distrust|mistrust|doubts?|doubted|doubtful|dubious|` +
    `unsure|uncertain|unclear|unlikely|improbable|forget(?:s)?|forgets|overlook(?:s|ed)?|miss(?:es|` +
    `ed)?|ignor(?:e|es|ed)|guess(?:es|ed|ing)?|confus(?:e|es|ed)|misread|misunderstood|mixed|` +
    `swapped|retract(?:ed)?|withdraw|recant|opposite|reverse|joke|jest|jests?|teasing|trolling|` +
    `sarcasm|irony|repudiate[sd]?|disavow(?:s|ed)?|disclaim(?:s|ed)?|rebut(?:s|ted)?|belie[sd]?|abjure[sd]?|disown(?:s|ed)?|renounce[sd]?|recant(?:s|ed)?|` +
    `rescind(?:s|ed)?|revoke[sd]?|unsay|protest(?:s|ed)?|dissent(?:s|ed)?|balk(?:s|ed)?|scoff(?:s|` +
    `ed)?|laugh(?:s|ed)?|sneer(?:s|ed)?|mock(?:s|ed)?|ridicule[sd]?|dismiss(?:es|ed)?|scrap|scrapped|` +
    `rewind|unlearn(?:ed|t)?|backtrack(?:s|ed)?|overruled?|disproved?|debunk(?:s|ed)?|erred?|errs|misremember(?:s|` +
    `ed)?|misspoke|misstated?|misspeak|misled|mislead|sceptical|skeptical|unconvinced|wary|suspicious|` +
    `hesitant|undecided|agnostic|torn|conjectur(?:e|es|ed|ing)|surmise[sd]?|hunch|hypothetical|` +
    `counterfactual|supposition|gamble|bluff(?:ed|ing)?|bogeyman|joking|kidding|untrustworthy|` +
    `unreliable|invented`,
)
/** Words of asserting, knowing and being so, which reverse a statement when a negation precedes them. */
const TURNED = word(
  'true|right|correct|so|case|fact|accurate|believ(?:e|es|ed|ing)|knowing|think|thinks|accept|agree[sd]?|say|' +
    'says|said|tell|claim|maintain|hold|holds|know|knows|sure|certain|convinced|meant|buy|trust|' +
    'understood|understand|understands|evidence|truth|proof|proven|prove|confirm|swear|remember|' +
    'recall|opinion|idea|clue|vouch|bet|quote|endorse|support|stand|sign|subscribe|reason|grounds|' +
    'basis|chance|defend|argue|insist|conclude|suggest',
)
/** The same, where nothing follows them: `that can't be`. */
const LAST = word('be|happen|happens|work|works')
/** How far a negation reaches, in words; farther where it is the subject: `Nobody who has run it would say`. */
const REACH = 5
const SUBJECT_REACH = 9
const SUBJECT = word('nobody|no|none|few|nothing')

/** Phrases that reverse a statement as one word does, each with the word that replaces it. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  // The words inside the phrase may hold a negation: `I made none of that up`.
  [/\b(?:take|takes|took|taken|taking)\b((?: \w+){0,4}?) back\b/gi, '$1 retract'],
  [/\b(?:make|made|making)\b((?: \w+){0,4}?) up\b/gi, '$1 invented'],
  [/\b(?:the )?(?:other|wrong) way (?:a)?round\b/gi, 'reverse'],
  [/\bmix(?:ed)?\b((?: \w+){0,3}?) up\b/gi, '$1 mixed'],
  [/\b(I|we)(?: \w+)? forg[eo]t\b/gi, '$1 unsure'],
  [/\bno one\b/gi, 'nobody'],
  [/\bhard to (?:believe|swallow|accept|credit|buy)\b/gi, 'doubt'],
  [/\b(?:argu(?:e|es|ed)|object(?:s|ed)?|take issue) (?:with|against|to)\b/gi, 'dispute'],
  [/\bcould(?: ?n[’']t| not) agree more\b/gi, 'know'],
  [/\b(?:bet|put)(?: \w+){1,3} (?:on|to)(?= (?:it|this|that)\b|$)/gi, 'vouch'],
  // Things that go wrong are the subject matter, not a judgement on the statement.
  [/\b(?:goes?|going|went|gone) (?:\w+ )?wrong\b/gi, 'happens'],
  [/\bhow (?:it|this|they|things) (?:is|are|does|do)(?: ?n[’']t| not)(?: (?:work|done|so))?\s*$/gi, 'false'],
]
/** Factive phrases: people forget or overlook only facts, and few know only facts. */
const FACTIVE =
  /\b(?:people|beginners|candidates|students|others|many|most|some|everyone|everybody|they|one|you|to)(?: (?:often|still|also|sometimes|tend to|\w+ly))* (?:forget|overlook|miss|ignore)s?\b|\bfew(?: \w+)? (?:know|realise|realize|remember)s?\b/i
/** Boundaries of coordinated parts. Reversals are counted part by part, so two do not cancel out. */
const PARTS = /[,;:–—]|\b(?:and|but|or)\b/

interface Polarity {
  /** Whether the frame says anything about the truth of its statement. */
  readonly speaks: boolean
  readonly turned: boolean
  /** The number of words after the last one that counts. */
  readonly behind: number
}

export function polarity(frame: string): Polarity {
  const text = PHRASES.reduce((said, [from, to]) => said.replace(from, to), frame)
  const parts = text
    .replace(/,\s*(\w+ly)\s*,/g, ' $1 ')
    .split(PARTS)
    .map(polarityOf)
  return {
    speaks: parts.some(part => part.speaks),
    turned: parts.some(part => part.turned),
    behind: parts.at(-1)?.behind ?? 0,
  }
}

function polarityOf(part: string): Polarity {
  const words = part.match(/[\p{L}’']+/gu) ?? []
  if (FACTIVE.test(part)) return { speaks: false, turned: false, behind: words.length }
  let [turns, last, reach] = [0, -1, 0]
  for (const [i, one] of words.entries()) {
    if (NEGATOR.test(one)) {
      reach = reach > 0 ? 0 : SUBJECT.test(one) || (i === 0 && /^not$/i.test(one)) ? SUBJECT_REACH : REACH
    } else if (TURNS.test(one)) {
      turns += reach > 0 ? 2 : 1
      last = i
      reach = 0
    } else if (reach > 0 && (TURNED.test(one) || (i === words.length - 1 && LAST.test(one)))) {
      turns += 1
      last = i
      reach = 0
    } else reach -= 1
  }
  return { speaks: turns > 0, turned: turns % 2 === 1, behind: words.length - 1 - last }
}

/** The words of content in a frame that say nothing of truth: a sentence with many has a matter of its own. */
export function matterIn(frame: string): number {
  return tokenise(frame).filter(
    ({ word: one, content }) => content && !NEGATOR.test(one) && !TURNS.test(one) && !TURNED.test(one),
  ).length
}
