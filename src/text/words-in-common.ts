import { concept } from './concepts.ts'
import { slips } from './mend-spelling.ts'
import { plainLetters } from './plain-letters.ts'
import { tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Shorter words take no slip. */
const MIN_LETTERS = 6

/** The key words of a text that another text has as well. */
interface WordsInCommon {
  /** Spelt as in the first text, in its order. */
  readonly common: readonly string[]
  /** The number of key words in the first text. */
  readonly of: number
}

/**
 * The key words of `text` that occur in `typed`: the same, near-synonyms, or with a slip. Formulas and the
 * words of `given` do not count. It compares words and understands nothing.
 */
export function wordsInCommon(text: string, given: readonly string[], typed: string): WordsInCommon {
  const prose = plainLetters(text.replace(/\$[^$]*\$/g, ' '))
  const known = new Set(given.flatMap(name => tokenise(name).map(formOf)))
  const key = new Map<string, Token>()
  for (const token of tokenise(prose))
    if (isKeyWord(token) && !known.has(formOf(token)) && !key.has(formOf(token)))
      key.set(formOf(token), token)

  const said = tokenise(typed).filter(isKeyWord)
  const forms = new Set(said.map(formOf))
  const concepts = new Set(said.flatMap(({ form }) => concept(form) ?? []))
  const isSaid = (token: Token) =>
    forms.has(formOf(token)) ||
    concepts.has(concept(token.form) ?? '') ||
    (token.form.length >= MIN_LETTERS && said.some(({ form }) => slips(form, token.form) <= 1))
  return {
    common: [...key.values()].filter(isSaid).map(({ start, end }) => prose.slice(start, end)),
    of: key.size,
  }
}

function isKeyWord({ content, form, value }: Token): boolean {
  return content && (value !== undefined || /^[a-z]{3,}/.test(form))
}

/** The stem; words of three letters have none, so their plural ending is removed here. */
function formOf({ form, word }: Token): string {
  return /^[a-z]{3}s$/.test(word) ? word.slice(0, -1) : form
}
