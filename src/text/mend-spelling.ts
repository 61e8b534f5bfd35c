import type { WordCounts } from './idf.ts'
import { lookUp } from './look-up.ts'
import type { Token } from './tokens.ts'
import { tokenise } from './tokens.ts'

/** Shorter words are left alone: one letter turns them into another word. */
const MIN_LETTERS = 5
/** From this length on, a word may have two slips. */
const TWO_SLIPS_FROM = 9

type Mended = Pick<Token, 'form' | 'word'>

/** The words that a slip may be mended to, stem and word in turn. */
export function vocabularyOf(texts: readonly string[]): string {
  const own = new Map<string, string>()
  for (const token of texts.flatMap(text => tokenise(text))) {
    if (
      token.content &&
      token.value === undefined &&
      token.form.length >= MIN_LETTERS - 1 &&
      /^[a-z]+$/.test(token.form)
    )
      own.set(token.form, token.word)
  }
  return [...own].flat().join(' ')
}

/**
 * Mends typing slips. A word unknown to the bank, one slip away from a word of the question, is read as that
 * word. A known word is never changed into another.
 */
export function mendSpelling(
  vocabulary: string,
  words: WordCounts,
): (tokens: readonly Token[]) => readonly Token[] {
  const own = new Map<string, Mended>()
  const inTurn = vocabulary.split(' ')
  for (let i = 0; i + 1 < inTurn.length; i += 2)
    own.set(inTurn[i] ?? '', { form: inTurn[i] ?? '', word: inTurn[i + 1] ?? '' })
  const byFirst = Map.groupBy(own.values(), token => token.form[0] ?? '')
  const mended = new Map<string, Mended | undefined>()

  const nearestTo = (token: Token): Mended | undefined => {
    if (mended.has(token.form)) return mended.get(token.form)
    const near = (byFirst.get(token.form[0] ?? '') ?? []).filter(
      candidate => slips(token.form, candidate.form) <= (token.form.length >= TWO_SLIPS_FROM ? 2 : 1),
    )
    const [only] = near.toSorted((a, b) => slips(token.form, a.form) - slips(token.form, b.form))
    mended.set(token.form, only)
    return only
  }

  return tokens =>
    tokens.map(token => {
      if (
        token.value !== undefined ||
        token.word.length < MIN_LETTERS ||
        !/^[a-z]+$/.test(token.form) ||
        own.has(token.form) ||
        (lookUp(words.counts, token.form) ?? 0) > 0
      )
        return token
      const right = nearestTo(token)
      return right ? { ...token, form: right.form, word: right.word } : token
    })
}

/** The edit distance with transpositions (Damerau 1964), up to 3. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    const last = rows[i - 1] ?? []
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 9) + 1)
      row.push(least)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 3
}
