import { lookUp } from './look-up.ts'
import type { Token } from './tokens.ts'

/** Stems that turn what follows into its opposite, and over how many words of content they reach. */
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

/** The same, in two words. */
const PAIRS: Readonly<Record<string, number>> = {
  'rather than': 4,
  'instead of': 4,
  'as oppos': 4,
  'far from': 4,
  'free of': 2,
  'prevent from': 3,
}

/** Said of a whole statement: what stands in the sentence is denied. */
const DENIALS = new Set(['misconcept', 'myth', 'fals', 'incorrect', 'untru', 'fallaci'])

/** `not only`, `not just`, `no matter` and `not necessarily` deny nothing of what follows. */
const AFTER_NOT = new Set(['onli', 'just', 'mere', 'simpli', 'matter', 'necessarili', 'doubt'])

/** Words that end the reach of a negation. */
const ENDS = new Set(['but', 'becaus', 'sinc', 'while', 'wherea', 'so', 'although', 'howev', 'which'])

/** For each token, whether a negation reaches it. */
export function negated(tokens: readonly Token[]): readonly boolean[] {
  const marks = tokens.map(() => tokens.some(token => DENIALS.has(token.form)))
  tokens.forEach((token, i) => {
    const next = tokens[i + 1]
    const single =
      token.form === 'not' || token.form === 'no'
        ? next && AFTER_NOT.has(next.form)
          ? 0
          : lookUp(NEGATORS, token.form)
        : lookUp(NEGATORS, token.form)
    let left = single ?? (next ? (lookUp(PAIRS, `${token.form} ${next.form}`) ?? 0) : 0)
    for (let j = i + 1; j < tokens.length && left > 0; j += 1) {
      const reached = tokens[j]
      if (!reached || ENDS.has(reached.form)) break
      marks[j] = marks[j] !== true
      if (reached.content) left -= 1
    }
  })
  return marks
}

/** Whether anything in the tokens denies. */
export function hasNegation(tokens: readonly Token[]): boolean {
  return negated(tokens).some(Boolean)
}

/** How many words of denial there are. */
export function negationsIn(tokens: readonly Token[]): number {
  return tokens.filter(token => lookUp(NEGATORS, token.form) !== undefined).length
}
