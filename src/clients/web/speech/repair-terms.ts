import { changeBetween } from '../components/change-between.ts'
import { soundsAlike } from './sounds-alike.ts'
import { HEARD_TERMS, LETTER_NAMES, SPELLED_TERMS, WORDS_FIRST } from './terms-heard.ts'
import type { HeardTerm } from './terms-heard.ts'

/** A corrected part of a text, by its place in the corrected text. */
export interface Repair {
  readonly start: number
  readonly end: number
  readonly heard: string
  readonly meant: string
}

interface Repaired {
  readonly text: string
  readonly repairs: readonly Repair[]
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

interface Match {
  readonly words: number
  readonly meant: string
}

/** The number of words that still count as context. */
const NEARBY = 12

/**
 * Corrects terms of the field for which a recogniser wrote everyday words.
 *
 * Good English is left alone unless the words around it are about the field; `before` is earlier text. In a
 * term of several words from the glossary, one misheard word is corrected if the others were heard right.
 */
export function repairTerms(text: string, glossary: readonly string[], before = ''): Repaired {
  const words = wordsIn(text)
  const earlier = wordsIn(before)
    .slice(-NEARBY)
    .map(word => word.text)
  const phrases = [...HEARD, ...glossary.flatMap(namesOf)]
  const terms = glossary.map(term => wordsIn(term).map(word => word.text)).filter(term => term.length > 1)
  const repairs: Repair[] = []
  let repaired = ''
  let copied = 0
  for (let at = 0; at < words.length;) {
    const match =
      heardAt({ text, words, at, earlier }, phrases) ??
      spelledAt(text, words, at) ??
      alikeAt(text, words, at, terms)
    const [first, last] = [words[at], words[at + (match?.words ?? 1) - 1]]
    const heard = first && last ? text.slice(first.start, last.end) : ''
    if (match && first && last && heard !== match.meant) {
      repaired += text.slice(copied, first.start) + match.meant
      copied = last.end
      repairs.push({
        start: repaired.length - match.meant.length,
        end: repaired.length,
        heard,
        meant: match.meant,
      })
    }
    at += match?.words ?? 1
  }
  return { text: repaired + text.slice(copied), repairs }
}

const HEARD: readonly (HeardTerm & { readonly words: readonly string[] })[] =
  HEARD_TERMS.flatMap(split).toSorted(longestFirst)

function split(term: HeardTerm) {
  return term.heard.map(phrase => ({ ...term, words: phrase.split(' ') }))
}

function longestFirst(
  a: { readonly words: readonly string[] },
  b: { readonly words: readonly string[] },
): number {
  return b.words.length - a.words.length
}

interface Place {
  readonly text: string
  readonly words: readonly Word[]
  readonly at: number
  readonly earlier: readonly string[]
}

function heardAt({ text, words, at, earlier }: Place, phrases: typeof HEARD): Match | undefined {
  const found = phrases.find(({ words: phrase, near }) => {
    if (
      !phrase.every((word, i) => words[at + i]?.text === word) ||
      !isOneStretch(text, words, at, phrase.length)
    )
      return false
    if (!near) return true
    const around = [
      ...earlier.slice(-Math.max(0, NEARBY - at)),
      ...words.slice(Math.max(0, at - NEARBY), at).map(w => w.text),
      ...words.slice(at + phrase.length, at + phrase.length + NEARBY).map(w => w.text),
    ]
    return around.some(word => near.some(stem => word.startsWith(stem)))
  })
  return found && { words: found.words.length, meant: found.meant }
}

/** `l s t m`, `kay vee cash`, `ls tm`; also `lstm`, where only the case is wrong. */
function spelledAt(text: string, words: readonly Word[], at: number): Match | undefined {
  const matches = SPELLED_TERMS.flatMap(({ meant, letters, then }): readonly Match[] => {
    const used = lettersAt(words, at, letters)
    const after = then && words[at + used]?.text
    const length = used + (then ? 1 : 0)
    if (
      used === 0 ||
      (then && !(after !== undefined && then.includes(after))) ||
      !isOneStretch(text, words, at, length)
    )
      return []
    return [{ words: length, meant }]
  })
  return matches.toSorted((a, b) => b.words - a.words).at(0)
}

/** The number of words from here on that spell the letters; none if all of them are everyday words. */
function lettersAt(words: readonly Word[], at: number, letters: string): number {
  let spelled = 0
  let used = 0
  let sure = false
  while (spelled < letters.length) {
    const word = words[at + used]?.text
    if (word === undefined) return 0
    const isName = LETTER_NAMES[letters[spelled] ?? '']?.includes(word) ?? false
    if (!isName && !letters.startsWith(word, spelled)) return 0
    sure ||= !WORDS_FIRST.has(word)
    spelled += isName ? 1 : word.length
    used += 1
  }
  return sure ? used : 0
}

/**
 * `WordPiece` may be heard as `word piece`, `bf16` as `b f 16`. Terms in the list above need no rule of their
 * own.
 */
function namesOf(term: string): typeof HEARD {
  if (/[\s-]/.test(term) || !/.[A-Z\d]/.test(term) || HEARD_TERMS.some(({ meant }) => meant === term))
    return []
  const parts = term.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []
  const heard = [
    ...new Set([
      term,
      parts.join(' '),
      parts.map(part => (/^([A-Z]+|[a-z]{2})$/.test(part) ? [...part].join(' ') : part)).join(' '),
    ]),
  ].map(name => name.toLowerCase())
  return split({ meant: term, heard }).toSorted(longestFirst)
}

/**
 * A term of several words, of which all but one were heard right and that one sounds like the word heard
 * instead.
 */
function alikeAt(
  text: string,
  words: readonly Word[],
  at: number,
  terms: readonly (readonly string[])[],
): Match | undefined {
  for (const term of terms) {
    if (!isOneStretch(text, words, at, term.length)) continue
    const heard = words.slice(at, at + term.length).map(word => word.text)
    const wrong = term.flatMap((word, i) => (heard[i] === word ? [] : [i]))
    const [i] = wrong
    if (
      i === undefined ||
      wrong.length > 1 ||
      !soundsAlike(heard[i] ?? '', term[i] ?? '') ||
      !term.some((word, j) => j !== i && word.length > 3)
    )
      continue
    return { words: term.length, meant: term.join(' ') }
  }
  return undefined
}

/** Only spaces or hyphens may stand between the words of a phrase. */
function isOneStretch(text: string, words: readonly Word[], at: number, length: number): boolean {
  if (at + length > words.length) return false
  return words
    .slice(at + 1, at + length)
    .every((word, i) => /^[\s-]+$/.test(text.slice(words[at + i]?.end, word.start)))
}

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}

/** Moves repairs along after a change to the text. A repair whose own words were changed is dropped. */
export function movedRepairs(repairs: readonly Repair[], before: string, after: string): readonly Repair[] {
  if (before === after) return repairs
  const { from, to } = changeBetween(before, after)
  const grown = after.length - before.length
  return repairs.flatMap(repair => {
    if (repair.end <= from) return [repair]
    return repair.start >= to ? [{ ...repair, start: repair.start + grown, end: repair.end + grown }] : []
  })
}

/** The text with the words that were heard put back. */
export function undone(text: string, { start, end, heard }: Repair): string {
  return text.slice(0, start) + heard + text.slice(end)
}
