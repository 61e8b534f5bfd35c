import { z } from 'zod'
import { FlagId, FollowUpId, PointId, QuestionId } from '#domain'
import type { Question, Result } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'

const sentence = z.string().trim().min(1)

/** A statement that the published page expects of a good answer, in our words, and its points. */
const Element = z.discriminatedUnion('holds', [
  z
    .object({
      says: sentence,
      holds: z.literal(true),
      points: z.array(PointId).min(1).readonly().describe('The points that it earns.'),
    })
    .readonly(),
  z
    .object({
      says: sentence,
      holds: z.literal(false),
      instead: sentence.describe('What is so.'),
      points: z.array(PointId).readonly().default([]).describe('The points that say what is so, if any.'),
    })
    .readonly(),
])
type Element = z.infer<typeof Element>

/**
 * Expectations of an answer on the page that Viva grew out of: the question bank of LLMBase (spawn08/llmbase,
 * MIT licence). An interviewer who prepares from such a page asks for them, so the key must credit them.
 */
export const PublishedKey = z
  .object({
    question: QuestionId,
    followUp: FollowUpId.describe('The follow-up that asks what the page asks next.'),
    redFlag: z
      .union([z.object({ flag: FlagId }).readonly(), z.object({ point: PointId }).readonly()])
      .describe('The red flag of the page: one of ours, or what is said when a core point is missing.'),
    elements: z.array(Element).min(1).readonly(),
  })
  .readonly()
export type PublishedKey = z.infer<typeof PublishedKey>

export function readPublishedKey(file: string, text: string): Result<PublishedKey, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, PublishedKey)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}

/** Gaps of a question's key: elements, follow-ups and red flags of the page that it does not credit. */
export function leftOut(
  question: Question,
  { elements, followUp, redFlag }: PublishedKey,
): readonly string[] {
  const ranks = new Map(question.points.map(point => [point.id, point.rank]))
  const troubles = elements.flatMap(({ says, holds, points }) => {
    const unknown = points.filter(id => !ranks.has(id)).map(id => `no point ${id}: "${says}"`)
    const marked = points.some(id => ranks.get(id) === 'core' || ranks.get(id) === 'expected')
    return holds && !marked ? [...unknown, `only depth earns "${says}"`] : unknown
  })
  if (question.followUps[0]?.id !== followUp) troubles.push(`${followUp} is not the first follow-up`)
  if ('flag' in redFlag && !question.redFlags.some(flag => flag.id === redFlag.flag))
    troubles.push(`no red flag ${redFlag.flag}`)
  if ('point' in redFlag) {
    const point = question.points.find(each => each.id === redFlag.point)
    if (point?.ifMissing === undefined) troubles.push(`${redFlag.point} does not say what its absence tells`)
  }
  return troubles
}
