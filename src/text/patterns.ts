import type { Token } from './tokens.ts'
import { sameValue } from './numbers.ts'
import { tokenise } from './tokens.ts'

type Word = { readonly form: string; readonly prefix: boolean; readonly value: number | undefined }
type Term = readonly Word[]
/** Alternatives: any of these terms fits. */
type Group = readonly Term[]

/** A pattern of words that one sentence must match: docs/writing-questions.md has the syntax. */
export interface Pattern {
  /** Runs of groups: groups of a run match in order, runs in any order. */
  readonly runs: readonly (readonly Group[])[]
  readonly without: readonly Term[]
}

/** The number of other words allowed between two words of a term. */
const GAP = 1

export function parsePattern(text: string): Pattern {
  const [positive = '', ...negative] = text.split('~')
  const runs = positive.split('&').map(run =>
    run
      .split('>')
      .map(readGroup)
      .filter(group => group.length > 0),
  )
  return { runs: runs.filter(run => run.length > 0), without: negative.flatMap(readGroup) }
}

function readGroup(text: string): Group {
  return text
    .split('|')
    .map(readTerm)
    .filter(term => term.length > 0)
}

function readTerm(text: string): Term {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word): Term => {
      const known = read.get(word) ?? readWord(word)
      read.set(word, known)
      return known
    })
}

/** Terms already parsed: the patterns of all questions share most of theirs. */
const read = new Map<string, Term>()

function readWord(word: string): Term {
  if (word.endsWith('*') && word.length > 1)
    return [
      { form: word.slice(0, -1).toLowerCase(), prefix: true, value: tokenise(word.slice(0, -1))[0]?.value },
    ]
  return tokenise(word).map(({ form, value }) => ({ form, prefix: false, value }))
}

/** Whether the words match the pattern. */
export function matchesPattern(pattern: Pattern, tokens: readonly Token[]): boolean {
  if (pattern.runs.length === 0) return false
  const forms = formsIn(tokens)
  // Most patterns fail at their first group, so excluded terms are looked for last.
  return (
    pattern.runs.every(run => inOrder(run, tokens, forms)) &&
    pattern.without.every(term => find(term, tokens, forms, 0) < 0)
  )
}

/** The places of the tokens that a pattern matches, in order; none where it does not match. */
export function matchedTokens(pattern: Pattern, tokens: readonly Token[]): readonly number[] {
  if (!matchesPattern(pattern, tokens)) return []
  const places = pattern.runs.flatMap(run => {
    let from = 0
    return run.flatMap(group => {
      const ends = group.map(term => find(term, tokens, formsIn(tokens), from)).filter(end => end >= 0)
      const end = Math.min(...ends)
      from = end
      // The last word of a term stands for the whole term.
      return [end - 1]
    })
  })
  return [...new Set(places)].toSorted((a, b) => a - b)
}

function inOrder(run: readonly Group[], tokens: readonly Token[], forms: ReadonlySet<string>): boolean {
  let from = 0
  for (const group of run) {
    let first = Infinity
    for (const term of group) {
      const end = find(term, tokens, forms, from)
      if (end >= 0 && end < first) first = end
    }
    if (first === Infinity) return false
    from = first
  }
  return true
}

const formsOf = new WeakMap<readonly Token[], ReadonlySet<string>>()

/** The stems of a text, cached, since it is matched against hundreds of patterns. */
function formsIn(tokens: readonly Token[]): ReadonlySet<string> {
  const known = formsOf.get(tokens)
  if (known) return known
  const forms = new Set(tokens.map(token => token.form))
  formsOf.set(tokens, forms)
  return forms
}

/** Whether the term may occur. Most do not, and one look into the set of stems is enough to tell. */
function mayOccur(term: Term, forms: ReadonlySet<string>): boolean {
  for (const word of term) if (!word.prefix && word.value === undefined && !forms.has(word.form)) return false
  return true
}

/** The place after the first occurrence of the term from `from` on, or -1. */
function find(term: Term, tokens: readonly Token[], forms: ReadonlySet<string>, from: number): number {
  if (!mayOccur(term, forms)) return -1
  for (let start = from; start < tokens.length; start += 1) {
    const end = matchAt(term, tokens, start)
    if (end >= 0) return end
  }
  return -1
}

function matchAt(term: Term, tokens: readonly Token[], start: number): number {
  let at = start
  for (const word of term) {
    const last = at === start && word === term[0] ? at : at + GAP
    while (at <= last && !isWord(word, tokens[at])) at += 1
    if (at > last || at >= tokens.length) return -1
    at += 1
  }
  return at
}

function isWord(word: Word, token: Token | undefined): boolean {
  if (!token) return false
  if (word.value !== undefined && token.value !== undefined) return sameValue(word.value, token.value)
  return word.prefix
    ? token.word.startsWith(word.form) || token.form.startsWith(word.form)
    : token.form === word.form
}
