import { z } from 'zod'
import { PointId, QuestionId } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

/** The form that carries most of a published answer. */
export const FORMS = ['table', 'code', 'drawing', 'outline', 'headings', 'mixed'] as const

const PublishedAnswer = z
  .object({
    form: z.enum(FORMS),
    says: z.string().min(1),
    /** The points that its writer made, wholly and by half. */
    makes: z.array(PointId).readonly(),
    half: z.array(PointId).readonly().default([]),
  })
  .readonly()

/** Good answers to one question in Markdown, as people publish them: with tables, code, drawings and lists. */
const PublishedAnswers = z
  .object({
    question: QuestionId,
    writer: z.string().min(1),
    answers: z.array(PublishedAnswer).readonly(),
  })
  .readonly()
export type PublishedAnswers = z.infer<typeof PublishedAnswers>

export function readPublishedAnswers(
  file: string,
  text: string,
): Result<PublishedAnswers, readonly BankIssue[]> {
  const parsed = parseYaml(file, text, PublishedAnswers)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
