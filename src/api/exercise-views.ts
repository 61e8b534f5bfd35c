/** The views of exercises. They give no answer away until it is asked for. */
import { z } from 'zod'
import { ExerciseId, ExerciseRuling, QuestionId } from '#domain'
import { object, section } from './shapes.ts'

/** An exercise of a question, without its numbers, and the tries so far. */
export const ExerciseSummary = object({
  id: ExerciseId,
  name: z.string(),
  question: QuestionId,
  /** The title of its question. */
  title: z.string(),
  section,
  topic: z.string(),
  tries: z.int(),
  last: ExerciseRuling.nullable(),
  /** Whether any try was right: a later slip takes nothing away. */
  right: z.boolean(),
  /** Whether the interview that the learner prepares for can ask its question. */
  asked: z.boolean(),
})
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

/** An exercise as it is set. */
export const ExerciseView = object({
  summary: ExerciseSummary,
  seed: z.int(),
  prompt: z.string(),
  unit: z.string(),
  /** Relative; 0 where a count must be exact. */
  tolerance: z.number(),
})
export type ExerciseView = z.infer<typeof ExerciseView>

/** The ruling on a try, with the answer and how it is worked out. */
export const ExerciseResult = object({
  ruling: ExerciseRuling,
  /** The typed text as it was understood; null if the learner asked for the solution instead. */
  read: z.string().nullable(),
  /** The mistake, as far as it can be told. */
  because: z.string().nullable(),
  answer: z.string(),
  solution: z.string(),
})
export type ExerciseResult = z.infer<typeof ExerciseResult>
