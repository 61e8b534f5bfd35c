import { stemmer } from 'stemmer'
import { bounded } from './bounded.ts'
import { lookUp } from './look-up.ts'
import { readNumber } from './numbers.ts'
import { plainLetters } from './plain-letters.ts'
import { americanise } from './spelling-variants.ts'
import { COMMANDS, GREEK, SYMBOLS } from './symbols.ts'
import { CONTRACTIONS, FILLERS, SPLITS, isFunctionWord } from './function-words.ts'

/**
 * A word, number or sign of a text, in a form that all its spellings share. Offsets refer to the text in
 * plain letters.
 */
export interface Token {
  /** The stem, one for `tokenisers` and `tokenizer`; a number is `#2`. */
  readonly form: string
  /** In lower case and American spelling, not stemmed. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** Whether it is a content word, unlike *the* or *of*. */
  readonly content: boolean
  /** The value of a number. */
  readonly value?: number
}

/** A power of ten with or without its factor, read as one number. */
const SCIENTIFIC =
  /(?:(\d[\d,]*(?:\.\d+)?)\s*(?:\\times|\\cdot|[x×*·])\s*)?(?<!\d)10\s*\^\s*\{?\s*([-−]?\d+)\s*\}?/

const LEXEME = new RegExp(
  [
    SCIENTIFIC.source,
    String.raw`\\[a-zA-Z]+?(?=\d)|\\[a-zA-Z]+`,
    String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?:(?:k|m|bn|b|t)(?![\p{L}\d]))?`,
    String.raw`\p{L}+\d*(?:['’]\p{L}+)*`,
    String.raw`->|=>|\}\{|[^\s\p{L}\d]`,
  ].join('|'),
  'giu',
)

/** A bullet or number that opens a line is layout. */
const LIST_MARK = /(^|\n)[ \t]*(?:[-*•·–—]|\d{1,2}[.)]|\(?[a-z]\))[ \t]+/g

/** Splits a text into tokens. Formulas in LaTeX, in Unicode and in plain typing come out alike. */
export function tokenise(text: string): readonly Token[] {
  const clean = plainLetters(text).replace(LIST_MARK, mark => mark.replace(/[^\n]/g, ' '))
  const tokens: Token[] = []
  for (const match of clean.matchAll(LEXEME)) {
    const start = match.index
    const scientific =
      match[2] === undefined
        ? undefined
        : Number(`${(match[1] ?? '1').replaceAll(',', '')}e${match[2].replace('−', '-')}`)
    const read = scientific === undefined ? readLexeme(match[0], clean, start) : [numeral(scientific)]
    for (const token of read) tokens.push({ ...token, start, end: start + match[0].length })
  }
  return tokens
}

type Read = Omit<Token, 'start' | 'end'>

/** Answers bring ever new words, and the bank has 24,000. An entry takes a quarter of a kilobyte. */
const lettersRead = bounded<string, readonly Read[]>(50_000)

function readLexeme(lexeme: string, text: string, at: number): readonly Read[] {
  if (lexeme.startsWith('\\'))
    return words(lookUp(COMMANDS, lexeme.slice(1)) ?? lexeme.slice(1).toLowerCase())
  if (/^\.?\d/.test(lexeme)) {
    const value = readNumber(lexeme)
    return value === undefined ? [plain(lexeme.toLowerCase())] : [numeral(value)]
  }
  if (/^\p{L}/u.test(lexeme)) {
    if ((lexeme === 'e' || lexeme === 'E') && text[at + 1] === '^') return words('exp')
    const known = lettersRead.get(lexeme)
    if (known) return known
    const read = readLetters(lexeme)
    lettersRead.set(lexeme, read)
    return read
  }
  if (lexeme === '-') return isMinus(text, at) ? words('minus') : []
  return words(lookUp(SYMBOLS, lexeme) ?? '')
}

function readLetters(lexeme: string): readonly Read[] {
  const greek = lookUp(GREEK, lexeme)
  if (greek !== undefined) return words(greek)
  const lower = lexeme.toLowerCase().replace('’', "'")
  return words(lookUp(CONTRACTIONS, lower) ?? lower.replace(/'s$/, '').replaceAll("'", ''))
}

/**
 * Whether a hyphen is a minus: not inside or between words, but in front of a figure, a letter or a bracket.
 */
function isMinus(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return !/[\p{L}\d]/u.test(before) && /[\d\p{L}\\(.√∑Σ]/u.test(after)
}

function words(phrase: string): readonly Read[] {
  return phrase.split(' ').flatMap(word => {
    if (word === '' || FILLERS.has(word)) return []
    const american = americanise(word)
    const split = lookUp(SPLITS, american)
    if (split) return words(split)
    const value = readNumber(american)
    return [value === undefined ? plain(american) : numeral(value)]
  })
}

/** The bank has 18,000. An entry takes a tenth of a kilobyte. */
const stems = bounded<string, string>(50_000)

function plain(word: string): Read {
  let form = stems.get(word)
  if (form === undefined) {
    form = word.length > 3 ? stemmer(word) : word
    stems.set(word, form)
  }
  return { form, word, content: !isFunctionWord(word) }
}

function numeral(value: number): Read {
  return { form: `#${Number(value.toPrecision(3))}`, word: String(value), value, content: true }
}
