/** Words that say little by themselves. */
const FILLER = new Set(
  'a an and are as at be been but by can each for from has have how if in into is it its more most no not of on one only or over so some such than that the their them then there these they this to too was what when which while who will with would you your does do did done much many very'.split(
    ' ',
  ),
)
/** The boundary between one part of a claim and the next. */
const PARTS = /[,;:]\s+|\s+(?=(?:and|but|so|because|while|which|since|or)\s)/
/** The share of a part's words from which it counts as said, and up to which as unsaid. */
const SAID = 0.75
const UNSAID = 0.34
/** A part of fewer words says too little to be named. */
const LEAST_WORDS = 2

/** The content words of a text, shortened so that *scale*, *scales* and *scaling* are one. */
function stemsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z][a-z'’-]*|\d+(?:[.,]\d+)*/g) ?? [])
    .filter(word => !FILLER.has(word) && (word.length > 1 || /\d/.test(word)))
    .map(word => word.replace(/(?:ations?|ings?|ies|ed|es|s|ly|e)$/, '').slice(0, 7))
}

/** The share of a text's content words that another text has too; undefined for a text without any. */
export function sharedWords(text: string, other: string): number {
  const words = stemsOf(text)
  const there = new Set(stemsOf(other))
  return words.length === 0 ? 0 : words.filter(word => there.has(word)).length / words.length
}

/** Whether an answer has nearly all the words of a sentence. It cannot tell whether the answer means them. */
export function saysNearly(sentence: string, answer: string): boolean {
  return sharedWords(sentence, answer) >= SAID
}

/**
 * The parts of a claim with hardly a word in the answer, as they stand in the claim. Empty if the answer may
 * say them in other words: then nothing should be named.
 */
export function partsUnsaid(claim: string, answer: string): readonly string[] {
  const parts = claim
    .replace(/\.$/, '')
    .split(PARTS)
    .map(part => part.trim().replace(/^(?:and|but|or)\s+/, ''))
    .filter(part => stemsOf(part).length >= LEAST_WORDS && balanced(part))
  const unsaid = parts.filter(part => sharedWords(part, answer) <= UNSAID)
  return unsaid.length < parts.length ? unsaid : []
}

/** Whether a part holds whole formulas, quotations and brackets. */
function balanced(part: string): boolean {
  return (
    (part.match(/\$/g)?.length ?? 0) % 2 === 0 &&
    (part.match(/\(/g)?.length ?? 0) === (part.match(/\)/g)?.length ?? 0)
  )
}
