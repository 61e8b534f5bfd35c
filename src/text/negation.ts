import { lookUp } from './look-up.ts'
import type { Token } from './tokens.ts'

/** Stems that negate the words after them, and their reach in words of content. */
const NEGATORS: Readonly<Record<string, number>> = {
  not: 4,
  no: 2,
  never: 4,
  none: 3,
  nor: 4,
  neither: 4,
  without: 3,
  hardli: 4,
  fail: 4,
  lack: 3,
  unlik: 3,
  nobodi: 4,
  noth: 3,
}

/** Negations of two words, and their reach. */
const PAIRS: Readonly<Record<string, number>> = {
  'rather than': 4,
  'instead of': 4,
  'as oppos': 4,
  'far from': 4,
  'free of': 2,
  'prevent from': 3,
}

/** Stems that deny the whole sentence. */
const DENIALS = new Set(['misconcept', 'myth', 'fals', 'incorrect', 'untru', 'fallaci'])

/** After these a *not* or *no* negates nothing: `not only`, `not just`, `no matter`, `not necessarily`. */
const AFTER_NOT = new Set(['onli', 'just', 'mere', 'simpli', 'matter', 'necessarili', 'doubt'])

/** Words that end the reach of a negation. */
const ENDS = new Set(['but', 'becaus', 'sinc', 'while', 'wherea', 'so', 'although', 'howev', 'which'])

/** For each token, whether a negation reaches it. Two negations that reach the same word cancel out. */
export function negated(tokens: readonly Token[]): readonly boolean[] {
  const denied = tokens.some(token => DENIALS.has(token.form))
  const negators = tokens.flatMap((token, i) => {
    const words = reachOf(token, tokens[i + 1])
    return words > 0 ? [{ from: i + 1, words }] : []
  })
  if (negators.length === 0) return tokens.map(() => denied)
  // A reach flips the negation where it begins and where it ends, so one sweep suffices for any number.
  const turns = new Uint8Array(tokens.length + 1)
  const endOf = endsIn(tokens)
  for (const { from, words } of negators)
    for (const place of [from, endOf(from, words)]) turns[place] = 1 - (turns[place] ?? 0)
  let reached = 0
  return tokens.map((_, i) => {
    reached ^= turns[i] ?? 0
    return denied !== (reached === 1)
  })
}

/** The number of content words that a token denies. */
function reachOf({ form }: Token, next: Token | undefined): number {
  if ((form === 'not' || form === 'no') && next && AFTER_NOT.has(next.form)) return 0
  return lookUp(NEGATORS, form) ?? (next ? (lookUp(PAIRS, `${form} ${next.form}`) ?? 0) : 0)
}

/** The end of a reach over this many content words: behind the last of them, or at a word in `ENDS`. */
function endsIn(tokens: readonly Token[]): (from: number, words: number) => number {
  const contents = tokens.flatMap((token, i) => (token.content ? [i] : []))
  const before = new Uint32Array(tokens.length + 1)
  const ends = new Uint32Array(tokens.length + 1).fill(tokens.length)
  for (const [i, token] of tokens.entries()) before[i + 1] = (before[i] ?? 0) + Number(token.content)
  for (let i = tokens.length - 1; i >= 0; i -= 1)
    ends[i] = ENDS.has(tokens[i]?.form ?? '') ? i : (ends[i + 1] ?? i)
  return (from, words) => {
    const last = contents[(before[from] ?? 0) + words - 1]
    return Math.min(last === undefined ? tokens.length : last + 1, ends[from] ?? tokens.length)
  }
}

/** Whether any token is negated. */
export function hasNegation(tokens: readonly Token[]): boolean {
  return negated(tokens).some(Boolean)
}

/** The number of negating words. */
export function negationsIn(tokens: readonly Token[]): number {
  return tokens.filter(token => lookUp(NEGATORS, token.form) !== undefined).length
}

/** Whether a token reverses the statement in which it stands. */
export function turnsRound({ form }: Token): boolean {
  return lookUp(NEGATORS, form) !== undefined || DENIALS.has(form)
}
