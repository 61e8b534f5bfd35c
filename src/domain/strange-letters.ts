/** Runs of letters, including the invisible characters among them. */
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}\p{DI}]+/gu
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u
/**
 * Invisible characters: soft hyphens, joiners, marks of direction, fillers. A variation selector is not one
 * of them.
 */
const UNSEEN = /(?![\ufe00-\ufe0f])[\p{Cf}\p{DI}]/u
/** Strokes and slashes laid over a letter. */
const OVERLAY = /[\u0334-\u0338\u20d2\u20d3\u20d8-\u20da\u20e5\u20e6\u20ea\u20eb]/u
/** The patterns that find such words, for code that reads them as plain letters. */
export const STRANGE = { word: WORD, letter: LETTER, unseen: UNSEEN, overlay: OVERLAY } as const

const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/u

const LATIN = /\p{Script=Latin}/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu
/** Cyrillic letters that look like Latin ones in the usual typefaces. */
const CYRILLIC_ALIKE = /[аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ]/gu
/** Greek letters that look Latin and that no formula uses; formulas write the capitals as Latin ones. */
const GREEK_ALIKE = /[οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]/u
/** Greek letters that formulas do use look Latin only inside a word: `softmαx`, but not `αx` or `dρ/dt`. */
const GREEK_WITHIN = /\p{Script=Latin}[ανρικτυχγη]\p{Script=Latin}/u
const WORD_LETTERS = 4

/**
 * The words of an answer that are not what they look like, by invisible, struck-through or foreign letters.
 */
export function strangeWords(answer: string): readonly string[] {
  const foreign = hasCyrillic(answer)
  const strange = (answer.match(WORD) ?? []).filter(word => LETTER.test(word) && isStrange(word, foreign))
  return [...new Set(strange)]
}

/** Where there is true Cyrillic, a word of look-alikes alone belongs to that language. */
export function hasCyrillic(text: string): boolean {
  return countOf(text, CYRILLIC) > countOf(text, CYRILLIC_ALIKE)
}

function isStrange(word: string, foreign: boolean): boolean {
  return UNSEEN.test(word) || OVERLAY.test(word) || FULL_WIDTH.test(word) || isMixed(word, foreign)
}

/** Whether a word mixes scripts that look alike. */
export function isMixed(word: string, foreign: boolean): boolean {
  const latin = countOf(word, LATIN)
  const alike = countOf(word, CYRILLIC_ALIKE)
  if (alike > 0 && alike === countOf(word, CYRILLIC)) return latin > 0 || !foreign
  return (latin > 1 && GREEK_ALIKE.test(word)) || (latin >= WORD_LETTERS && GREEK_WITHIN.test(word))
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
