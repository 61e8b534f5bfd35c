import { inverseFrequency } from '#text'
import { join } from 'node:path'
import type { Question } from '#domain'
import { createBuiltInJudge, questionFingerprint } from '#examiner'
import type { QuestionWeights, Judge } from '#examiner'
import { readWeights } from './weights-folder.ts'
import { root } from '../places.ts'

export const weightsFolder = join(root, 'weights')

/**
 * The judge that needs no network: loaded once, used for every answer. A question that was written or changed since
 * `npm run fit`, or that comes from a bank of one's own, is learnt when it is first asked, in about a second.
 */
export async function openJudge(questions: readonly Question[]): Promise<Judge> {
  const fitted = readWeights(weightsFolder)
  const stale = new Map(
    questions
      .filter(question => fitted.questions.get(question.id)?.from !== questionFingerprint(question))
      .map(question => [question.id as string, question]),
  )
  if (stale.size === 0) return createBuiltInJudge(fitted)
  const { fitQuestion } = await import('#training/fit')
  const idf = inverseFrequency(fitted.words)
  const learnt = new Map<string, QuestionWeights>()
  const get = (id: string) => {
    const question = stale.get(id)
    if (!question) return fitted.questions.get(id)
    const before = fitted.questions.get(id)
    // Patterns may have changed, so what is known of how far to trust them is not carried over.
    const records = Object.fromEntries(
      Object.entries(before?.records ?? {}).map(([claim, record]) => [claim, { ...record, trust: [] }]),
    )
    const known =
      learnt.get(id) ??
      fitQuestion(
        question,
        { quotes: before?.heard ?? {}, besides: {}, records, answers: [] },
        questions,
        idf,
      )
    learnt.set(id, known)
    return known
  }
  return createBuiltInJudge({ ...fitted, questions: { get } })
}
