import { z } from 'zod'
import { PaperId, PointId } from './ids.ts'
import { nonEmpty } from './result.ts'

const sentence = z.string().trim().min(1)
const sentences = (least: number) => z.array(sentence).min(least).readonly()

/**
 * The wording by which the examiner recognises a claim.
 *
 * `assert` and `deny` are patterns that one sentence must match. The lists of example sentences are what
 * people really say, and train a small model for the claim.
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

/** One true, sourced, gradable statement that a good candidate would say. */
export const Point = Patterns.extend({
  id: PointId,
  core: z.boolean().describe('A core point must be in a strong answer; a depth point sets an answer apart.'),
  weight: z.int().min(1).max(5),
  claim: sentence.describe('One claim. Markdown with $formula$.'),
  probe: sentence.describe('What an interviewer asks when the point is missing, without giving it away.'),
  sources: nonEmpty(PaperId),
  earned: sentences(8).describe('Ways people really say it, spoken and typed.'),
  near: sentences(4).describe('On the topic, but not enough or not quite it.'),
  contradicts: sentences(8).describe('Fluent and wrong, one mistake each.'),
}).readonly()
export type Point = z.infer<typeof Point>

/** A point of a follow-up: smaller in scope, so with shorter lists. */
export const SmallPoint = Patterns.extend({
  id: PointId,
  core: z.boolean().default(true),
  weight: z.int().min(1).max(5).default(1),
  claim: sentence,
  earned: sentences(6),
  near: sentences(2),
  contradicts: sentences(4),
}).readonly()
export type SmallPoint = z.infer<typeof SmallPoint>

/** The weight and rank of a point, which may be seen before an attempt; its claim and its id may not. */
export const PointOutline = z
  .object({ id: PointId, core: z.boolean(), weight: z.int().min(1).max(5) })
  .readonly()
export type PointOutline = z.infer<typeof PointOutline>
