import { z } from 'zod'
import { parseYaml } from '#bank/read'
import type { BankIssue } from '#bank'
import { PointId, QuestionId } from '#domain'
import type { Question, Result } from '#domain'

/**
 * A sentence of a full answer with one thing changed by a program, and what a labeller says who saw neither the
 * sentence before nor a verdict. A change often leaves the point standing.
 */
const PerturbedSentence = z
  .strictObject({
    question: QuestionId,
    point: PointId,
    kind: z.enum(['not', 'direction', 'roles', 'figure']),
    states: z
      .boolean()
      .describe('Whether the sentence still states its point, or a clear part of it, rightly.'),
    sentence: z.string().trim().min(1),
  })
  .readonly()
export type PerturbedSentence = z.infer<typeof PerturbedSentence>

const PerturbedSentences = z.array(PerturbedSentence).min(1).readonly()

export function readPerturbed(
  file: string,
  text: string,
): Result<readonly PerturbedSentence[], readonly BankIssue[]> {
  const parsed = parseYaml(file, text, PerturbedSentences)
  return parsed.ok ? { ok: true, value: parsed.value.value } : parsed
}

/** The points of the sentences that their question does not have. */
export function strayPoints(
  questionOf: (id: QuestionId) => Question,
  sentences: readonly PerturbedSentence[],
): readonly string[] {
  return sentences
    .filter(({ question, point }) => questionOf(question).points.every(({ id }) => id !== point))
    .map(({ question, point }) => `${question} has no point ${point}`)
}
