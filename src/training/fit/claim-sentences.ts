import type { Question } from '#domain'
import type { Claim } from './claims.ts'
import type { Class } from './fit-softmax.ts'
import type { Exemplar } from './pack.ts'
import { exchange, misquote, negate, reverse } from '../perturb.ts'

/** How much a sentence counts, by where it comes from. */
export const WEIGHT = {
  earned: 1.5,
  half: 0.8,
  near: 1.6,
  contradicted: 1,
  perturbed: 0.35,
  exchanged: 0.6,
  sibling: 0.3,
  unrelated: 0.6,
  offTopic: 0.15,
  foreign: 0.3,
  prompt: 1,
} as const

export interface Sentence {
  readonly text: string
  readonly class: Class
  readonly kind: keyof typeof WEIGHT
  /** Whether it is about the claim itself, and no mere negative. */
  readonly own: boolean
}

/** The sentences about a claim itself, as they stand and perturbed into false ones. */
export function ownSentences(claim: Claim, { opposites }: Pick<Question, 'opposites'>): readonly Sentence[] {
  const sentence =
    (label: Class, kind: Sentence['kind']) =>
    (text: string): Sentence => ({ text, class: label, kind, own: true })
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

/**
 * The negatives of a claim: its siblings, sentences about other questions and unrelated ones, and the prompt.
 */
export function negatives(
  claim: Claim,
  siblings: readonly Claim[],
  { offTopic, foreign }: { readonly offTopic: readonly string[]; readonly foreign: readonly string[] },
  prompt: string,
): readonly Sentence[] {
  const negative =
    (kind: Sentence['kind']) =>
    (text: string): Sentence => ({ text, class: 0, kind, own: false })
  return [
    ...siblings
      .flatMap(other => [other.claim, ...other.earned, ...other.near, ...other.contradicts])
      .map(negative('sibling')),
    ...offTopic.map(negative('offTopic')),
    ...foreign.map(negative('foreign')),
    ...(claim.unrelated ?? []).map(negative('unrelated')),
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
