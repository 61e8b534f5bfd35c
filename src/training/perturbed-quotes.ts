/**
 * Quotes that earned a point, perturbed into false ones: for training rows, and for the attacks that measure.
 */
import type { Point, Question } from '#domain'
import { valuesIn } from '../examiner/built-in/rubric-model.ts'
import { exchange, misquote, negate, reverse } from './perturb.ts'

interface Perturbation {
  readonly name: string
  /** The sentence perturbed; undefined where the perturbation does not apply. */
  readonly perturb: (sentence: string, point: Point, question: Question) => string | undefined
}

const PERTURBATIONS: readonly Perturbation[] = [
  { name: 'a "not" inserted', perturb: sentence => negate(sentence) },
  {
    name: 'swapped roles',
    perturb: (sentence, _, question) => exchange(sentence, question.opposites, 'only-both')[0],
  },
  { name: 'direction turned', perturb: sentence => reverse(sentence)[0] },
  { name: 'wrong number', perturb: (sentence, point) => misquote(sentence, valuesIn([point.claim])) },
]

/**
 * The sentence with its quote perturbed, once for each that applies. Words outside the quote are not the
 * point's.
 */
export function perturbedPairs(
  sentence: string,
  quote: string,
  point: Point,
  question: Question,
): readonly { readonly name: string; readonly text: string }[] {
  return PERTURBATIONS.flatMap(({ name, perturb }) => {
    const perturbed = perturb(quote, point, question)
    const text = perturbed === undefined ? sentence : sentence.replace(quote, () => perturbed)
    return text === sentence ? [] : [{ name, text }]
  })
}
