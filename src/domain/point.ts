import { z } from 'zod'
import { PaperId, PointId } from './ids.ts'
import { nonEmpty } from './result.ts'

const sentence = z.string().trim().min(1)
const sentences = (least: number) => z.array(sentence).min(least).readonly()

/**
 * The wording by which the examiner recognises a claim. `assert` and `deny` are patterns that one sentence
 * must match. The lists hold sentences that people really say, and train a small model for the claim.
 */
const Patterns = z.object({
  assert: z
    .array(sentence)
    .readonly()
    .describe(
      'Patterns, one sentence each. a|b any of these, & in any order, > in this order, ~x must not occur, word* prefix.',
    ),
  deny: z.array(sentence).readonly().default([]).describe('Patterns of sentences that state the opposite.'),
})

/**
 * The importance of a point to an interviewer. An answer without a *core* point does not pass at a good
 * company; an *expected* point is within reach of a solid candidate in the time. *Depth* sets an answer
 * apart, and is counted beside the mark.
 */
export const RANKS = ['core', 'expected', 'depth'] as const
export const Rank = z.enum(RANKS)
export type Rank = z.infer<typeof Rank>

/** The parts of a design round, as interviewers score them. */
const DIMENSIONS = [
  'requirements',
  'estimate',
  'interface',
  'data',
  'components',
  'failure',
  'rollout',
  'metrics',
  'cost',
] as const
export const Dimension = z.enum(DIMENSIONS)
export type Dimension = z.infer<typeof Dimension>

/** The part of a claim that earns the point. *One of* and *two of* count the point's items. */
const COUNTS = ['whole', 'either half', 'one of', 'two of'] as const

/** The part of the claim that earns the point, with the items if it counts them. */
const Counting = z.object({
  counts: z.enum(COUNTS).default('whole').describe('How much of the claim earns the point.'),
  items: z
    .array(sentence)
    .min(2)
    .readonly()
    .optional()
    .describe('The alternatives that `one of` and `two of` count, a few words each.'),
})

/** A lab that runs what a point states. */
export const PointLab = z
  .strictObject({
    id: z.string().min(1).describe('A lab of the catalogue.'),
    shows: z
      .string()
      .optional()
      .describe(
        'The query at which the picture of the lab’s page shows it: `d=512`; empty for its usual settings.',
      ),
  })
  .readonly()
export type PointLab = z.infer<typeof PointLab>

/** One true, sourced, gradable statement that a good candidate would make. */
export const Point = Patterns.extend({
  ...Counting.shape,
  id: PointId,
  rank: Rank.describe('core: fails without it; expected: a solid candidate says it; depth: sets apart.'),
  weight: z.int().min(1).max(5),
  dimension: Dimension.optional().describe('The part of a design round. Designs and scenarios name it.'),
  claim: sentence.describe('One plain statement. Markdown with $formula$.'),
  ifMissing: sentence
    .optional()
    .describe(
      'What an interviewer makes of an answer without this core point, as a sentence to the learner.',
    ),
  probe: sentence.describe('What an interviewer asks when the point is missing, without giving it away.'),
  sources: nonEmpty(PaperId),
  lab: PointLab.optional().describe('The lab that runs it.'),
  earned: sentences(8).describe('Ways people really say it, spoken and typed.'),
  near: sentences(4).describe('On the topic, but not enough or not quite it.'),
  contradicts: sentences(8).describe('Fluent and wrong, one mistake each.'),
}).readonly()
export type Point = z.infer<typeof Point>

/** A point of a follow-up: smaller in scope, so with shorter lists. */
export const SmallPoint = Patterns.extend({
  ...Counting.shape,
  id: PointId,
  rank: Rank.default('core'),
  weight: z.int().min(1).max(5).default(1),
  claim: sentence,
  lab: PointLab.optional(),
  earned: sentences(6),
  near: sentences(2),
  contradicts: sentences(4),
}).readonly()
export type SmallPoint = z.infer<typeof SmallPoint>

/** The weight and rank of a point, which may be seen before an attempt, unlike its claim and its id. */
export const PointOutline = z.object({ id: PointId, rank: Rank, weight: z.int().min(1).max(5) }).readonly()
export type PointOutline = z.infer<typeof PointOutline>

/** The outline of a point in records older than the three ranks, whose whole weight made the mark. */
const UnrankedOutline = z.object({ id: PointId, core: z.boolean(), weight: z.int().min(1).max(5) }).readonly()

/** The outline of a point as a record holds it. Records are never rewritten, so both forms stay. */
export const StoredOutline = z.union([PointOutline, UnrankedOutline])
export type StoredOutline = z.infer<typeof StoredOutline>

/** Parses a stored outline. An old point that is not core counts in the mark, as an expected one does. */
export function readOutline(stored: StoredOutline): PointOutline {
  if ('rank' in stored) return stored
  return { id: stored.id, rank: stored.core ? 'core' : 'expected', weight: stored.weight }
}

/** The points whose weight makes the mark: core and expected ones, or all if there is only depth. */
export function markedPoints<P extends { readonly rank: Rank }>(points: readonly P[]): readonly P[] {
  const counted = points.filter(point => point.rank !== 'depth')
  return counted.length > 0 ? counted : points
}

/** A claim on one line, with the part of it that earns the point. */
export function claimText(point: Pick<Point, 'claim' | 'counts' | 'items'>): string {
  const claim = point.claim.trim().replace(/\s+/g, ' ')
  const counting = countingText(point)
  return counting === undefined ? claim : `${claim} ${counting}`
}

/** The part of a claim that earns its point, in a sentence; nothing if only the whole claim does. */
export function countingText({ counts, items = [] }: Pick<Point, 'counts' | 'items'>): string | undefined {
  switch (counts) {
    case 'whole':
      return undefined
    case 'either half':
      return 'Either half earns it.'
    case 'one of':
      return `One of these earns it: ${items.join('; ')}.`
    case 'two of':
      return `Two of these earn it: ${items.join('; ')}.`
  }
}
