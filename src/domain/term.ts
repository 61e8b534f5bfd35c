import { z } from 'zod'
import { PaperId, QuestionId, TermId } from './ids.ts'

/** A concept to know by heart: one sentence, and one formula where there is one. */
export const Term = z
  .object({
    id: TermId,
    term: z.string().min(1),
    also: z.array(z.string().min(1)).readonly().default([]).describe('Other names and abbreviations.'),
    searchedAs: z
      .array(z.string().min(1))
      .readonly()
      .optional()
      .describe(
        'Spellings and everyday words that people type for it. The search knows them; none is shown.',
      ),
    says: z.string().trim().min(1),
    formula: z.string().trim().min(1).optional(),
    questions: z.array(QuestionId).readonly().default([]),
    sources: z.array(PaperId).readonly().default([]),
  })
  .readonly()
export type Term = z.infer<typeof Term>
