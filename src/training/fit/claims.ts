import type { Question, SmallPoint } from '#domain'
import type { LabelledQuotes } from './labelled-quotes.ts'

/** A claim with the sentences that people say of it: a point, a follow-up's point or a red flag. */
export interface Claim {
  readonly id: string
  readonly claim: string
  readonly earned: readonly string[]
  readonly near: readonly string[]
  readonly contradicts: readonly string[]
  /** Quotes that earn half of it. */
  readonly half?: readonly string[]
}

/** The points of a question, with the quotes of graded answers among their exemplars. */
export function pointClaims(question: Question, { quotes }: LabelledQuotes): readonly Claim[] {
  return question.points.map(point => ({
    id: point.id,
    claim: point.claim,
    near: point.near,
    half: quotes[point.id]?.half ?? [],
    earned: [...point.earned, ...(quotes[point.id]?.earned ?? [])],
    contradicts: [...point.contradicts, ...(quotes[point.id]?.contradicts ?? [])],
  }))
}

/**
 * The red flags of a question: a misconception is *earned* where it is raised, and its correction contradicts
 * it.
 */
export function flagClaims(question: Question, { quotes }: LabelledQuotes): readonly Claim[] {
  return question.redFlags.map(flag => ({
    id: flag.id,
    claim: flag.claim,
    earned: [...flag.says, ...(quotes[flag.id]?.earned ?? [])],
    near: [],
    contradicts: [flag.correction],
  }))
}

/** The authors' own texts for each claim: figures come from these, since those in an answer may be wrong. */
export function authoredTexts(question: Question): ReadonlyMap<string, readonly string[]> {
  const points: readonly SmallPoint[] = [
    ...question.points,
    ...question.followUps.flatMap(followUp => followUp.points),
  ]
  return new Map<string, readonly string[]>([
    ...points.map(point => [point.id, [point.claim, ...point.earned, ...point.assert]] as const),
    ...question.redFlags.map(flag => [flag.id, [flag.claim, ...flag.says]] as const),
  ])
}
