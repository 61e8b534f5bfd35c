import { z } from 'zod'
import { QuestionId } from '#domain'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import type { Result } from '#domain'

/** A right answer with errors planted in it that the key of its question says nothing of. */
const OutsideAnswer = z
  .object({
    question: QuestionId,
    says: z.string().min(1),
    errors: z.array(z.object({ quote: z.string().min(1), truth: z.string().min(1) }).readonly()).readonly(),
  })
  .readonly()
  .refine(({ says, errors }) => errors.every(({ quote }) => says.includes(quote)), {
    message: 'a quote does not stand in the answer',
  })
type OutsideAnswer = z.infer<typeof OutsideAnswer>

const OutsideAnswers = z.array(OutsideAnswer).readonly()

export function readOutsideErrors(
  file: string,
  text: string,
): Result<readonly OutsideAnswer[], readonly BankIssue[]> {
  const parsed = parseYaml(file, text, OutsideAnswers)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}
