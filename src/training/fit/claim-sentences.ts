import type { Question } from '#domain'
import type { Exemplar } from './pack.ts'
import type { Class } from './softmax.ts'
import { exchange, misquote, negate, reverse } from '../perturb.ts'

/** How much an example counts, by where it comes from. */
export const WEIGHT = {
  own: 1.5,
  half: 0.8,
  near: 1.6,
  other: 1,
  turned: 0.35,
  exchanged: 0.6,
  sibling: 0.3,
  besides: 0.6,
  stranger: 0.15,
  prompt: 1,
} as const

export interface Sentence {
  readonly text: string
  readonly class: Class
  readonly kind: keyof typeof WEIGHT
  readonly own: boolean
}

/** A claim with what people say of it, whether it is a point, a follow-up's point or a red flag. */
export interface Claim {
  readonly id: string
  readonly claim: string
  readonly earned: readonly string[]
  readonly near: readonly string[]
  readonly contradicts: readonly string[]
  /** What was said that makes half of it. */
  readonly half?: readonly string[]
  /** Sentences of answers that say nothing of it. */
  readonly besides?: readonly string[]
}

/** What is said of a claim itself, as it stands and turned false. */
export function ownSentences(claim: Claim, question: Question): readonly Sentence[] {
  const turned = (text: string): readonly Sentence[] => [
    ...[negate(text), misquote(text)].flatMap(t =>
      t === undefined ? [] : [{ text: t, class: 2 as const, kind: 'turned' as const, own: true }],
    ),
    ...reverse(text)
      .slice(0, 2)
      .map(t => ({ text: t, class: 2 as const, kind: 'turned' as const, own: true })),
    ...exchange(text, question.opposites, 'either')
      .slice(0, 2)
      .map(t => ({ text: t, class: 2 as const, kind: 'exchanged' as const, own: true })),
  ]
  return [
    ...[claim.claim, ...claim.earned].map((text): Sentence => ({ text, class: 1, kind: 'own', own: true })),
    ...(claim.half ?? []).map((text): Sentence => ({ text, class: 1, kind: 'half', own: true })),
    ...claim.near.map((text): Sentence => ({ text, class: 0, kind: 'near', own: true })),
    ...claim.contradicts.map((text): Sentence => ({ text, class: 2, kind: 'other', own: true })),
    ...claim.earned.flatMap(turned),
  ]
}

/** What people say of a claim and against it, as exemplars. */
export function exemplarsOf(
  { claim: text, earned, near, contradicts, half }: Claim,
  claim: number,
): readonly Exemplar[] {
  return [
    ...[text, ...earned, ...(half ?? [])].map((said): Exemplar => ({ claim, list: 'earned', text: said })),
    ...near.map((said): Exemplar => ({ claim, list: 'near', text: said })),
    ...contradicts.map((said): Exemplar => ({ claim, list: 'contradicted', text: said })),
  ]
}
