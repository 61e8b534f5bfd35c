import { z } from 'zod'
import { FlagId, Hiring, PointId, QuestionId } from '#domain'
import { parseYaml } from '#bank'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

const Label = z
  .object({
    ruling: z.enum(['met', 'partial', 'contradicted', 'missing']),
    /** Words of the answer, copied exactly. */
    evidence: z.array(z.string().min(1)).readonly().default([]),
  })
  .readonly()

/** An answer that a person wrote for a question, and what another person found in it. */
export const GradedAnswer = z
  .object({
    id: z.string().min(1),
    style: z.string().min(1),
    answer: z.string().min(1),
    hiring: Hiring,
    points: z.record(PointId, Label),
    redFlags: z.record(FlagId, z.array(z.string().min(1)).readonly()).default({}),
  })
  .readonly()
  .superRefine(({ answer, points, redFlags }, context) => {
    const quotes = [
      ...Object.entries(points).map(([id, { evidence }]) => ['points', id, evidence] as const),
      ...Object.entries(redFlags).map(([id, said]) => ['redFlags', id, said] as const),
    ]
    for (const [kind, id, said] of quotes) {
      for (const quote of said)
        if (!answer.includes(quote))
          context.addIssue({
            code: 'custom',
            path: [kind, id],
            message: `"${quote}" does not stand in the answer`,
          })
    }
  })
export type GradedAnswer = z.infer<typeof GradedAnswer>

/** `fit` answers teach the combiner; `held-out` answers are for nothing but the final measurement. */
export const GradedFile = z
  .object({
    question: QuestionId,
    split: z.enum(['fit', 'held-out']),
    answers: z.array(GradedAnswer).readonly(),
  })
  .readonly()
export type GradedFile = z.infer<typeof GradedFile>

export function readGraded(file: string, text: string): Result<GradedFile, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, GradedFile)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
