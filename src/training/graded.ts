import { z } from 'zod'
import { FlagId, Hiring, PointId, QuestionId } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

const Label = z
  .object({
    ruling: z.enum(['met', 'partial', 'contradicted', 'missing']),
    /** Words of the answer, copied exactly. */
    evidence: z.array(z.string().min(1)).readonly().default([]),
  })
  .readonly()

/** An answer to a question, with the labels that another person gave it. */
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
    const quoted = [
      ...Object.entries(points).map(([id, { evidence }]) => ['points', id, evidence] as const),
      ...Object.entries(redFlags).map(([id, evidence]) => ['redFlags', id, evidence] as const),
    ]
    for (const [kind, id, quotes] of quoted) {
      for (const quote of quotes)
        if (!answer.includes(quote))
          context.addIssue({
            code: 'custom',
            path: [kind, id],
            message: `"${quote}" does not stand in the answer`,
          })
    }
  })
export type GradedAnswer = z.infer<typeof GradedAnswer>

/**
 * The answers to one question, with their labels. `fit` answers are for training; `held-out` answers are for
 * the final measurement alone.
 *
 * `labelled` lists the points that the labellers looked for. Of these, one that an answer does not list is
 * missing from it. A point that came into the key later is in neither, and nothing is known of it.
 */
export const GradedFile = z
  .object({
    question: QuestionId,
    split: z.enum(['fit', 'held-out', 'standard', 'planted']),
    labelled: z.array(PointId).readonly(),
    answers: z.array(GradedAnswer).readonly(),
  })
  .readonly()
  .transform(file => ({
    ...file,
    answers: file.answers.map(answer => ({
      ...answer,
      points: { ...missing(file.labelled), ...answer.points },
    })),
  }))
export type GradedFile = z.infer<typeof GradedFile>

function missing(points: readonly PointId[]): GradedAnswer['points'] {
  return Object.fromEntries(points.map(id => [id, { ruling: 'missing' as const, evidence: [] }]))
}

export function readGraded(file: string, text: string): Result<GradedFile, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, GradedFile)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
