import { z } from 'zod'
import { FlagId, Hiring, PointId, QuestionId } from '#domain'

/** The labels of one labeller for an answer. A point that is not listed was not looked for. */
const Labels = z.strictObject({
  hiring: Hiring,
  points: z.record(PointId, z.enum(['met', 'partial', 'contradicted', 'missing'])),
  flags: z.array(FlagId).readonly(),
})
export type Labels = z.infer<typeof Labels>

/** An answer that two people labelled, on which a judge is tried. */
export const TrialAnswer = z.strictObject({
  question: QuestionId,
  /** The kind of answer, for people: strong, notes, one misconception, planted errors. */
  kind: z.string(),
  answer: z.string().min(1),
  first: Labels,
  second: Labels,
})
export type TrialAnswer = z.infer<typeof TrialAnswer>

export const TrialAnswers = z.array(TrialAnswer).min(1).readonly()
