/** The view of a report with its grounds. */
import { z } from 'zod'
import { FlagId, OPPOSITE_KINDS, PointId, Report, Span } from '#domain'
import { list, object, share } from './shapes.ts'

/** A named figure that a ruling rests on. */
const feature = object({ name: z.string(), value: z.number(), means: z.string() })

const ruling = z.enum(['met', 'partial', 'contradicted', 'missing', 'unsure'])

export const PointGrounds = object({
  point: PointId,
  ruling,
  rule: z.string().describe('The rule that decided, by name.'),
  because: z.string().describe('The rule in words.'),
  earned: share.describe('The probability that the answer makes the point.'),
  contradicted: share.describe('The probability that the answer contradicts the point.'),
  for: list(Span).describe('The words that speak most for the point.'),
  against: list(Span).describe('The words that speak most against it.'),
  opposite: object({ kind: z.enum(OPPOSITE_KINDS), words: list(Span) })
    .optional()
    .describe('What is opposed to the claim, where that could be named.'),
  truth: z.number().describe('Similarity of the words most against the point to truths of the question.'),
  untruth: z.number().describe('Their similarity to wrong sayings of the point.'),
  features: list(feature),
})
export type PointGrounds = z.infer<typeof PointGrounds>

export const FlagGrounds = object({
  flag: FlagId,
  rule: z.string().describe('The rule that decided, by name.'),
  because: z.string().describe('The rule in words.'),
  probability: share.describe('The probability, by its context, that the answer states the misconception.'),
  for: list(Span).describe('The words that state it best.'),
  features: list(feature),
})
export type FlagGrounds = z.infer<typeof FlagGrounds>

/** An examined answer and the grounds of each ruling. */
export const ExplainedReport = object({
  report: Report,
  layers: list(
    object({ layer: z.enum(['text', 'answer', 'topic', 'order', 'stance']), says: z.string() }),
  ).describe('What each layer of reading made of the answer, before any point was looked at.'),
  points: list(PointGrounds),
  flags: list(FlagGrounds),
})
export type ExplainedReport = z.infer<typeof ExplainedReport>
