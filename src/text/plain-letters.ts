import { STRANGE, hasCyrillic, isMixed } from '#domain'
import unhomoglyph from 'unhomoglyph'

const MATHEMATICAL = /[\u{1d400}-\u{1d7ff}]/u
const WIDE = /[\uff10-\uff5a\ufb00-\ufb06\u{1d400}-\u{1d7ff}\u1d00-\u1d22]/gu
const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/gu

/** Characters that take no room of their own: everything invisible, and strokes laid over a letter. */
const DROPPED = new RegExp(`${STRANGE.unseen.source}|${STRANGE.overlay.source}`, 'gu')
/** Text displayed from right to left by a control character. */
const TURNED = /[\u202e\u2067]([^\u202c\u2069\n]*)[\u202c\u2069]?/gu
const PLAIN = /^[\x20-\x7e\s]*$/

/**
 * The text as it looks. Invisible letters are dropped; struck-through, full-width and mathematical letters
 * become plain ones. In a word of mixed scripts, each letter becomes the Latin one that it looks like. The
 * look-alikes are the confusables of Unicode Technical Standard 39. Formulas and words of other languages
 * stay as they are.
 */
export function plainLetters(text: string): string {
  if (PLAIN.test(text)) return text
  const foreign = hasCyrillic(text)
  return text
    .replace(TURNED, (_, turned: string) => [...turned].toReversed().join(''))
    .replace(STRANGE.word, word => {
      if (!STRANGE.letter.test(word) && !MATHEMATICAL.test(word)) return word
      const seen = word.replace(DROPPED, '').replace(WIDE, letter => letter.normalize('NFKC'))
      return isMixed(seen, foreign) ? seen.replace(NOT_LATIN, letter => unhomoglyph(letter)) : seen
    })
}
