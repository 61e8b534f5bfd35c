import type { SetAside } from './judge.ts'
import type { Heard } from './listen/units.ts'
import type { Token } from './text/tokens.ts'
import { canBeVerb } from './text/verbs.ts'

/** Words addressed to whoever marks, not to the question. */
const TO_EXAMINER =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instruction|rubric|rule|prompt|previous|above|criteria|points?)|\b(?:give|award|assign|grant|deserve|output|return|mark|grade|rate|score)\b.{0,40}\b(?:full|maximum|max|top|perfect|highest|all)\b.{0,20}\b(?:marks?|points?|credit|grade|rating)\b|\b(?:10\s*(?:\/|out of)\s*10|100\s*%\s+(?:marks?|score))\b|\b(?:dear|hello|hi|attention|note to(?: the)?|message to(?: the)?)\s+(?:examiner|grader|judge|marker|evaluator|reviewer|system)|\b(?:you are|act as|pretend)\b.{0,40}\b(?:grader|examiner|assistant|judge|evaluator)|\bsystem\s*(?:prompt|message|:)|\b(?:this|my|the) answer (?:is|makes|meets|covers|earns|deserves|should (?:get|be|receive)|contains)\b.{0,50}\b(?:correct|all|every|full|perfect|complete|strong yes|pass|met|points?)|\b(?:mark|treat|consider|count)\b.{0,30}\b(?:every|all|each|everything)\b.{0,30}\b(?:met|correct|earned|true|passed|complete)|\bstrong[- ]yes\b|<\/?(?:system|instruction|assistant|user)\b/i

/** A list of terms has hardly any of the small words that make a sentence. */
const LEAST_SMALL_WORDS = 0.15
const LIST_WORDS = 5
/** Signs of a formula, which needs no small words. */
const FORMULA = /[=^√∑]|\\[a-z]+|\b(?:exp|log|sqrt|softmax)\s*\(/i
/** From this share of its word pairs in the prompt on, a sentence repeats the question. */
const COPIED = 0.7

/**
 * What is read and not counted: text addressed to the examiner, the question repeated, bare lists of terms.
 * Whole sentences are set aside, never parts of one, but for what a copied question is joined to.
 */
export function setAside(heard: readonly Heard[], prompt: readonly Token[]): readonly SetAside[] {
  const asked = new Set(pairs(prompt))
  const sentences = [...Map.groupBy(heard, ({ segment }) => segment.sentence).values()]
  return sentences.flatMap(parts => {
    const because = reasonFor(parts, asked)
    if (because) return parts.map(({ segment }) => ({ segment: segment.number, because }))
    return parts.flatMap(part => (repeats(part.tokens, asked) ? [{ segment: part.segment.number, because: 'repeats-question' as const }] : []))
  })
}

function reasonFor(parts: readonly Heard[], asked: ReadonlySet<string>): SetAside['because'] | undefined {
  const text = parts.map(part => part.segment.text).join('')
  const tokens = parts.flatMap(part => part.tokens)
  if (TO_EXAMINER.test(text)) return 'addressed-to-examiner'
  if (repeats(tokens, asked)) return 'repeats-question'
  if (isListOfTerms(text, tokens)) return 'list-of-terms'
  return undefined
}

function repeats(tokens: readonly Token[], asked: ReadonlySet<string>): boolean {
  const own = pairs(tokens)
  return own.length >= 3 && own.filter(pair => asked.has(pair)).length / own.length >= COPIED
}

function isListOfTerms(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length < LIST_WORDS || FORMULA.test(text)) return false
  const small = tokens.filter(token => !token.content).length / tokens.length
  const listed = (text.match(/[,;/|]/g)?.length ?? 0) / tokens.length
  return (small < LEAST_SMALL_WORDS && (listed > 0.2 || !tokens.some(token => canBeVerb(token.form)))) || (small < 2 * LEAST_SMALL_WORDS && listed > 0.3 && tokens.length > 2 * LIST_WORDS)
}

function pairs(tokens: readonly Token[]): readonly string[] {
  return tokens.slice(1).map((token, i) => `${tokens[i]?.form} ${token.form}`)
}
