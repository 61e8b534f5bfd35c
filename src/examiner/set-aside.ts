import type { SetAside } from './judge.ts'
import type { TokenisedSegment } from './segment.ts'
import type { Token } from '#text'
import { canBeVerb, isFunctionWord } from '#text'

/** Text that addresses the examiner and not the question. */
const TO_EXAMINER = new RegExp(
  [
    // Orders about instructions count only at the start of a sentence: elsewhere, these may be the topic of
    // the question.
    String.raw`^\W*(?:(?:please|now|and|so)\W+)*(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rubric|rule|prompt|previous|above|criteria|points?)`,
    String.raw`\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:rubric|criteria|marking)`,
    String.raw`\b(?:give|award|assign|grant|deserve|output|return|mark|grade|rate|score)\b.{0,40}\b(?:full|maximum|max|top|perfect|highest|all)\b.{0,20}\b(?:marks?|points?|credit|grade|rating)\b`,
    String.raw`(?<![\d/])10\s*(?:\/|out of)\s*10(?![\d/])|\b100\s*%\s+(?:marks?|score)\b`,
    String.raw`\b(?:dear|hello|hi|attention|note to(?: the)?|message to(?: the)?)\s+(?:examiner|grader|judge|marker|evaluator|reviewer|system)`,
    String.raw`\b(?:you are|act as|pretend)\b.{0,40}\b(?:grader|examiner|evaluator)|^\W*you are\b.{0,40}\b(?:assistant|judge)`,
    String.raw`^\W*system\s*(?:prompt|message)?\s*:`,
    String.raw`\b(?:this|my) answer (?:is|makes|meets|covers|earns|deserves|should (?:get|be|receive)|contains)\b.{0,50}\b(?:correct|all|every|full|perfect|complete|strong yes|pass|met|points?)`,
    String.raw`\b(?:mark|treat|consider|count)\b.{0,30}\b(?:every|all|each|everything)\b.{0,30}\b(?:met|correct|earned|true|passed|complete)`,
    String.raw`\bstrong[- ]yes\b|<\/?(?:system|instruction|assistant|user)\b`,
  ].join('|'),
  'i',
)

/**
 * Talk about oneself or the question, and a plain "I do not know". The latter must not earn a point which
 * says that a system should admit ignorance.
 */
const SMALL_TALK =
  /\b(?:great|good|deep|excellent|interesting|tough|hard) question\b|\b(?:happy|glad) (?:that )?(?:you|to be) asked\b|\bI(?: really)? (?:love|enjoy) (?:this|the|that) (?:field|topic|question|subject)\b|^\W*(?:(?:um|uh|well|so|honestly|sorry|hmm)\W+)*I (?:do not|don['’]t|have no)(?: really| actually)? (?:know|idea|remember)\b[^.!?]{0,30}[.!?]?\s*$/i

/** A list of terms has hardly any of the small words that make a sentence. */
const LEAST_SMALL_WORDS = 0.15
const LIST_WORDS = 5
/** The tokeniser drops these, but a sentence has them. */
const ARTICLES = /\b(?:the|an?)\b/gi
/** Separators between the terms of a list; a comma inside a figure is not one. */
const SEPARATORS = /[;/|]|,(?!\d{3})/g
/** A finite verb, which makes a sentence of the words around it. */
const FINITE =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|must|may|might|should)\b|['’](?:d|re|ll|ve|m)\b|\b(?:it|that|there|here|what|he|she|who)['’]s\b/i
/** Signs of a formula, which needs no small words. */
const FORMULA = /[=^√∑]|\\[a-z]+|\b(?:exp|log|sqrt|softmax)\s*\(/i
/** Signs by which a note says something of what it names. */
const RELATION = /(?<![\p{L}-])\d|[:=<>≤≥≈→⇒↑↓+×±@{(]|->|\bvs\b|\bnot\b|\bno\b|[–—]\s|\s-\s/iu
/** The same without figures, of which a row of names may have some. */
const SAYING = new RegExp(RELATION.source.slice(RELATION.source.indexOf('|') + 1), 'iu')
/** A sentence repeats the question when at least this share of its word pairs occurs in the prompt. */
const COPIED = 0.7

/**
 * The segments that are read but not counted: text addressed to the examiner, the question repeated, bare
 * lists of terms. Sentences are set aside whole. Only a clause that repeats the question is set aside alone,
 * so that a reason joined to it counts.
 */
export function setAside(heard: readonly TokenisedSegment[], prompt: readonly Token[]): readonly SetAside[] {
  const asked = new Set(pairs(prompt))
  const sentences = [...Map.groupBy(heard, ({ segment }) => segment.sentence).values()]
  const names = namesInARow(sentences)
  return sentences.flatMap((parts, i) => {
    const because = names.has(i) ? 'list-of-terms' : reasonFor(parts, asked)
    if (because) return parts.map(({ segment }) => ({ segment: segment.number, because }))
    return parts.flatMap(part =>
      repeats(part.tokens, asked)
        ? [{ segment: part.segment.number, because: 'repeats-question' as const }]
        : [],
    )
  })
}

function reasonFor(
  parts: readonly TokenisedSegment[],
  asked: ReadonlySet<string>,
): SetAside['because'] | undefined {
  const text = parts.map(part => part.segment.text).join('')
  const tokens = parts.flatMap(part => part.tokens)
  if (TO_EXAMINER.test(text) || SMALL_TALK.test(text.trim())) return 'addressed-to-examiner'
  if (repeats(tokens, asked)) return 'repeats-question'
  if (isListOfTerms(text, tokens)) return 'list-of-terms'
  return undefined
}

function repeats(tokens: readonly Token[], asked: ReadonlySet<string>): boolean {
  const own = pairs(tokens)
  return own.length >= 3 && own.filter(pair => asked.has(pair)).length / own.length >= COPIED
}

/**
 * Names in a row say nothing of them: `QKV, softmax, heads, dropout`. Notes say something with few words: they
 * name a purpose, a reason, an effect, a figure or a contrast, as `dropout: regularises` or `RMSNorm, not LayerNorm`.
 */
function isListOfTerms(text: string, tokens: readonly Token[]): boolean {
  if (isLongRowOfNames(text, tokens)) return true
  if (tokens.length < LIST_WORDS || FORMULA.test(text) || RELATION.test(text) || FINITE.test(text))
    return false
  const articles = text.match(ARTICLES)?.length ?? 0
  const small = (articles + tokens.filter(token => !token.content).length) / (articles + tokens.length)
  const listed = (text.match(SEPARATORS)?.length ?? 0) / (articles + tokens.length)
  if (listed > 0.4 && tokens.length > 2 * LIST_WORDS) return true
  return (
    (small < LEAST_SMALL_WORDS && (listed > 0.2 || !tokens.some(token => canBeVerb(token.form)))) ||
    (small < 2 * LEAST_SMALL_WORDS && listed > 0.3 && tokens.length > 2 * LIST_WORDS)
  )
}

const ROW_ITEMS = 7
const ROW_WORDS = 3.2
const ROW_RELATIONS = 0.34
const ROW_SMALL = 0.12
const SMALL_WORD = /(?<![\p{L}-])\p{L}+(?![\p{L}-])/gu
const LABEL = /^[^;]{1,80}[:=→]|->/

/** A long row in which hardly an item says anything of its name; a label before it would say what it is for. */
function isLongRowOfNames(text: string, tokens: readonly Token[]): boolean {
  const items = text.split(SEPARATORS).filter(item => /[\p{L}\d]/u.test(item))
  if (items.length < ROW_ITEMS || tokens.length > ROW_WORDS * items.length || LABEL.test(text)) return false
  // The small words of `token-in-token-out` hold no sentence together.
  const small = text.match(SMALL_WORD)?.filter(word => isFunctionWord(word.toLowerCase())).length ?? 0
  if (small > ROW_SMALL * tokens.length) return false
  const saying = items.filter(item => SAYING.test(item) || FINITE.test(item) || FORMULA.test(item))
  return saying.length < ROW_RELATIONS * items.length
}

/** So many lines or sentences in a row that are a name each are a list as well. */
const NAMES_IN_A_ROW = 5
const NAME_WORDS = 4
/** Where so many of so many lines are names, the others between them are no notes. */
const MOSTLY = 0.7
const MOSTLY_OF = 8

/** The sentences that stand in a row of bare names, a line each. */
function namesInARow(sentences: readonly (readonly TokenisedSegment[])[]): ReadonlySet<number> {
  const isName = sentences.map(parts => {
    const text = parts.map(part => part.segment.text).join('')
    const tokens = parts.flatMap(part => part.tokens)
    return (
      tokens.length > 0 &&
      tokens.length <= NAME_WORDS &&
      !SAYING.test(text) &&
      !FINITE.test(text) &&
      !FORMULA.test(text)
    )
  })
  if (isName.length >= MOSTLY_OF && isName.filter(Boolean).length >= MOSTLY * isName.length)
    return new Set(isName.flatMap((is, i) => (is ? [i] : [])))
  const found = new Set<number>()
  let from = 0
  isName.forEach((is, i) => {
    if (!is) from = i + 1
    else if (i - from + 1 >= NAMES_IN_A_ROW) for (let place = from; place <= i; place += 1) found.add(place)
  })
  return found
}

function pairs(tokens: readonly Token[]): readonly string[] {
  return tokens.slice(1).map((token, i) => `${tokens[i]?.form} ${token.form}`)
}
