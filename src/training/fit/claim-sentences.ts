import type { Question } from '#domain'
import type { Claim } from './claims.ts'
import type { Class } from './fit-together.ts'
import type { Exemplar } from './pack.ts'
import { exchange, misquote, negate, reverse } from '../perturb.ts'

/**
 * How much a sentence counts for its own claim, by where it comes from. Perturbed ones count little, since whole
 * answers and wrong statements teach the same; those about no claim count a fifth for each.
 */
export const WEIGHT = {
  earned: 1.5,
  half: 0.8,
  near: 1.6,
  contradicted: 1,
  perturbed: 0.07,
  exchanged: 0.12,
  offTopic: 0.75,
  foreign: 1.5,
  prompt: 5,
} as const

export interface Sentence {
  readonly text: string
  readonly class: Class
  readonly kind: keyof typeof WEIGHT
}

/** The sentences about a claim itself, as they stand and perturbed into false ones. */
export function ownSentences(claim: Claim, { opposites }: Pick<Question, 'opposites'>): readonly Sentence[] {
  const sentence =
    (label: Class, kind: Sentence['kind']) =>
    (text: string): Sentence => ({ text, class: label, kind })
  const perturbed = (text: string): readonly Sentence[] => [
    ...[negate(text), misquote(text), ...reverse(text).slice(0, 2)]
      .filter(changed => changed !== undefined)
      .map(sentence(2, 'perturbed')),
    ...exchange(text, opposites, 'either').slice(0, 2).map(sentence(2, 'exchanged')),
  ]
  return [
    ...[claim.claim, ...claim.earned].map(sentence(1, 'earned')),
    ...(claim.half ?? []).map(sentence(1, 'half')),
    ...claim.near.map(sentence(0, 'near')),
    ...claim.contradicts.map(sentence(2, 'contradicted')),
    ...claim.earned.flatMap(perturbed),
  ]
}

/** Sentences that are about none of the claims: on other questions, on other matters, and the prompt itself. */
export function negatives(
  { offTopic, foreign }: { readonly offTopic: readonly string[]; readonly foreign: readonly string[] },
  prompt: string,
): readonly Sentence[] {
  const negative =
    (kind: Sentence['kind']) =>
    (text: string): Sentence => ({ text, class: 0, kind })
  return [
    ...offTopic.map(negative('offTopic')),
    ...foreign.map(negative('foreign')),
    negative('prompt')(prompt),
  ]
}

/** The sentences for and against a claim, as exemplars. */
export function exemplarsOf(
  { claim: text, earned, near, contradicts, half }: Claim,
  claim: number,
): readonly Exemplar[] {
  const exemplar =
    (list: Exemplar['list']) =>
    (sentence: string): Exemplar => ({ claim, list, text: sentence })
  return [
    ...[text, ...earned, ...(half ?? [])].map(exemplar('earned')),
    ...near.map(exemplar('near')),
    ...contradicts.map(exemplar('contradicted')),
  ]
}
