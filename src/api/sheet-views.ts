/** The views of the gap sheet: the points that the learner's latest answers lost. */
import { z } from 'zod'
import { Day, EntryId, Instant, PointId, QuestionId, Rank } from '#domain'
import { list, object, section } from './shapes.ts'

/** A core or expected point that the latest answer to its question did not make. */
export const Gap = object({
  question: QuestionId,
  title: z.string(),
  section,
  point: PointId,
  rank: Rank,
  weight: z.int(),
  kind: z.enum(['contradicted', 'missing', 'partial']),
  claim: z.string(),
  line: z.string().describe('A way to say it in one line; the correction, where a red flag went with it.'),
  number: z.string().nullable().describe('The figure in the claim that is worth remembering, with its unit.'),
  attempt: EntryId,
  at: Instant,
})
export type Gap = z.infer<typeof Gap>

export const GapSheet = object({
  day: Day,
  gaps: list(Gap).describe('The heaviest first, then the most recent: as many as two printed pages hold.'),
  more: z.int().describe('How many more gaps there are.'),
  /** The moment of the oldest answer that left a gap; null if there is no gap. */
  since: Instant.nullable(),
  /** Questions with an answer. */
  answered: z.int(),
})
export type GapSheet = z.infer<typeof GapSheet>
