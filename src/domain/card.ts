import { z } from 'zod'
import { Rating } from './entry.ts'
import { EntryId, QuestionId } from './ids.ts'
import { Instant } from './time.ts'

/**
 * The FSRS memory state of a question after its last review, and when the question comes back. Derived from
 * the record, never stored alone.
 */
export const Card = z
  .object({
    question: QuestionId,
    due: Instant,
    /** Days until the probability of recall falls to 90 %. */
    stability: z.number().nonnegative(),
    /** 1 to 10. */
    difficulty: z.number(),
    state: z.enum(['new', 'learning', 'review', 'relearning']),
    learningStep: z.int().nonnegative(),
    scheduledDays: z.number().nonnegative(),
    reviews: z.int().nonnegative(),
    lapses: z.int().nonnegative(),
    lastReview: Instant,
    lastAttempt: EntryId,
    /** The rating of the last review, and whether the mark or the learner chose it. */
    rating: Rating,
    ratedBy: z.enum(['mark', 'learner']),
  })
  .readonly()
export type Card = z.infer<typeof Card>
