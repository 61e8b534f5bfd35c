/** Sentences that earned a point, turned false: training rows are made of them, and attacks measured with them. */
import type { Point, Question } from '#domain'
import { valuesIn } from '../examiner/built-in/rubric-model.ts'
import { exchange, misquote, negate, reverse } from './perturb.ts'

export interface Perturbation {
  readonly name: string
  /** What becomes of a sentence that earned the point; undefined where it does not apply. */
  readonly perturb: (sentence: string, point: Point, question: Question) => string | undefined
}

/** Attacks on one sentence that earns one point. */
export const PERTURBATIONS: readonly Perturbation[] = [
  { name: 'a "not" inserted', perturb: sentence => negate(sentence) },
  {
    name: 'swapped roles',
    perturb: (sentence, _, question) => exchange(sentence, question.opposites, 'only-both')[0],
  },
  { name: 'direction turned', perturb: sentence => reverse(sentence)[0] },
  { name: 'wrong number', perturb: (sentence, point) => misquote(sentence, valuesIn([point.claim])) },
]

/** The sentence of the answer in which the quotation stands: a quotation alone may lack its subject. */
export function sentenceAround(answer: string, quote: string): string {
  const at = Math.max(0, answer.indexOf(quote))
  const ends = [...answer.matchAll(/[.!?]+(?=\s|$)|\n+/g)].map(match => match.index + match[0].length)
  const start = ends.findLast(end => end <= at) ?? 0
  const end = ends.find(place => place >= at + quote.length) ?? answer.length
  return answer.slice(start, end).trim()
}

/** The sentence with the quoted words turned false, once for each attack that applies: what the quotation does not say is not the point's. */
export function perturbedPairs(
  sentence: string,
  quote: string,
  point: Point,
  question: Question,
): readonly { readonly name: string; readonly text: string }[] {
  return PERTURBATIONS.flatMap(({ name, perturb: turn }) => {
    const turned = turn(quote, point, question)
    const text = turned === undefined ? sentence : sentence.replace(quote, () => turned)
    return text === sentence ? [] : [{ name, text }]
  })
}
