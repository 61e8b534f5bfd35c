import type { Stance } from './frame.ts'
import { matterIn, polarity } from './polarity.ts'
import { setPhraseIn } from './set-phrases.ts'

/** Ends of a head: `that`, a colon, a comma, or the quotation that it frames. */
const HEAD_END = /\b(?:that|whether|how)\b\s|[:,]\s|\s["“]/g
/** A phrase that opens a sentence needs no end: `In a parallel universe the cache grows`. */
const OPENING_LETTERS = 48
const HEAD_WORDS = 24

/** The stance of a sentence whose head holds a set phrase: `A flat-earther told me that`. */
export function phrasedHead(text: string): Stance | undefined {
  const opening = setPhraseIn(text.slice(0, OPENING_LETTERS))
  if (opening === 'supposed' || opening === 'rejected') return opening
  for (const match of text.matchAll(HEAD_END)) {
    const head = text.slice(0, match.index)
    if (head.split(/\s+/).length > HEAD_WORDS) return undefined
    const found = matterIn(head) > MATTER ? undefined : setPhraseIn(head)
    if (found) return found
  }
  return undefined
}

/** The most content words in a frame, apart from words of truth: a part with more is subject matter. */
const MATTER = 5
const QUOTATION_MATTER = 3

const TAIL_MARK = /[,;:–—]\s+|\s-\s+|\.{2,}\s*|…\s*/g
const TAIL_LETTERS = 120
const LEAST_BEFORE = 15
const TAIL_PARTS = 2

/** The stance of a sentence whose last part holds a set phrase: `…, and I'm Santa Claus`. */
export function phrasedTail(text: string): Stance | undefined {
  for (const at of [...text.matchAll(TAIL_MARK)].slice(-TAIL_PARTS)) {
    if (at.index < LEAST_BEFORE) continue
    const tail = text.slice(at.index + at[0].length)
    const found = tail.length > TAIL_LETTERS || matterIn(tail) > MATTER ? undefined : setPhraseIn(tail)
    if (found) return found
  }
  return undefined
}

const QUOTATION = /(?<![\w"'])["“'‘](?=\S)([^"“”]{24,}?)(?<=\S)["”'’](?![\w"'])/

/** The stance given by the words around a quotation: `"X" does not survive a single test`. */
export function aroundQuotation(text: string): Stance | undefined {
  const quotation = QUOTATION.exec(text)
  if (!quotation) return undefined
  const around = text.replace(quotation[0], ' it ')
  if (matterIn(around) > QUOTATION_MATTER) return undefined
  const { speaks, turned } = polarity(around)
  return speaks && turned ? 'denied' : setPhraseIn(around)
}
