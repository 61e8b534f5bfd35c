/**
 * Perturbations: each makes a true sentence false by one small change. They are for fitting the examiner and
 * for attacking it; none of the sentences is ever shown.
 */
import { canBeVerb, sameValue, tokenise } from '#text'
import { ANTONYMS } from '../examiner/built-in/opposites.ts'

const AUXILIARY =
  /\b(is|are|was|were|can|will|would|could|should|must|does|do|did|has|have|had|may|might)\b(?!\s+(?:not|no|never)\b|n['’]t)/i

/** The sentence with a *not* inserted; undefined where there is no place for one. */
export function negate(sentence: string): string | undefined {
  if (/\b(?:not|never|no|cannot|without|nothing|none)\b|n['’]t\b/i.test(sentence)) return undefined
  const auxiliary = AUXILIARY.exec(sentence)
  if (auxiliary)
    return `${sentence.slice(0, auxiliary.index + auxiliary[0].length)} not${sentence.slice(auxiliary.index + auxiliary[0].length)}`
  for (const match of sentence.matchAll(/\b[a-z]+\b/g)) {
    const word = match[0]
    const before = sentence.slice(0, match.index)
    if (
      match.index === 0 ||
      !/[\p{L}]\s$/u.test(before) ||
      /\b(?:the|a|an|of|per|its|their|each|every)\s$/i.test(before)
    )
      continue
    const [token] = tokenise(word)
    if (!token || !canBeVerb(token.form)) continue
    const after = sentence.slice(match.index + word.length)
    if (/s$/.test(word) && !/ss$/.test(word)) return `${before}does not ${bare(word)}${after}`
    if (/\b(?:you|we|they|i|models|networks)\s$/i.test(before)) return `${before}do not ${word}${after}`
  }
  return undefined
}

function bare(verb: string): string {
  if (/(?:sh|ch|x|z)es$/.test(verb)) return verb.slice(0, -2)
  return /ies$/.test(verb) ? `${verb.slice(0, -3)}y` : verb.slice(0, -1)
}

/** The sentence with one word of direction reversed, once for each such word. */
export function reverse(sentence: string): readonly string[] {
  return ANTONYMS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]).flatMap(([from = '', to = '']) => {
    const place = new RegExp(`\\b${from}\\b`, 'i')
    return place.test(sentence) ? [sentence.replace(place, to)] : []
  })
}

/** The sentence with two opposed terms of its question exchanged, if it names both, or either of them. */
export function exchange(
  sentence: string,
  opposites: readonly (readonly [string, string])[],
  when: 'only-both' | 'either',
): readonly string[] {
  return opposites.flatMap(([a, b]) => {
    const terms = new RegExp(`\\b(?:${escape(a)}|${escape(b)})\\b`, 'gi')
    const found = new Set([...sentence.matchAll(terms)].map(match => match[0].toLowerCase()))
    if (found.size === 0 || (when === 'only-both' && found.size < 2)) return []
    return [sentence.replace(terms, term => (term.toLowerCase() === a.toLowerCase() ? b : a))]
  })
}

function escape(term: string): string {
  return term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The sentence with one figure wrong: the first one, or the first among `values`. */
export function misquote(sentence: string, values?: readonly number[]): string | undefined {
  for (const match of sentence.matchAll(/(?<![\p{L}\d_^.-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d-])/gu)) {
    const figure = match[0].replace(/,$/, '')
    const value = Number(figure.replaceAll(',', ''))
    if (!Number.isFinite(value) || value <= 2 || (values && !values.some(one => sameValue(one, value))))
      continue
    const wrong = Number.isInteger(value) ? value * 3 + 1 : Number((value * 3.7).toPrecision(3))
    return sentence.slice(0, match.index) + String(wrong) + sentence.slice(match.index + figure.length)
  }
  return undefined
}
