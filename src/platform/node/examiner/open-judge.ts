import { join } from 'node:path'
import type { Question } from '#domain'
import { createBuiltInJudge, questionFingerprint } from '#examiner'
import type { Judge, QuestionWeights, WeightsSource } from '#examiner'
import { inverseFrequency } from '#text'
import { root } from '../places.ts'
import { weightsFrom } from './weights-folder.ts'

export const weightsFolder = join(root, 'weights')

/** The judge that needs no network, over the weights of this checkout. Opening it reads no weights. */
export function openJudge(questions: readonly Question[]): Judge {
  return createBuiltInJudge(fittedOnDemand(weightsFrom(weightsFolder), questions))
}

/**
 * Fits a question when an answer to it is first examined, if it is newer than the weights or comes from a
 * bank of the learner's own. That takes about a second. No code of training is loaded before.
 */
function fittedOnDemand(stored: WeightsSource, questions: readonly Question[]): WeightsSource {
  const byId = new Map<string, Question>(questions.map(question => [question.id, question]))
  return {
    shared: stored.shared,
    async question(id) {
      const question = byId.get(id)
      const weights = await stored.question(id)
      if (!question || weights?.from === questionFingerprint(question)) return weights
      return fit(question, weights, questions, inverseFrequency((await stored.shared()).words))
    },
  }
}

async function fit(
  question: Question,
  before: QuestionWeights | undefined,
  questions: readonly Question[],
  idf: (form: string) => number,
): Promise<QuestionWeights> {
  const { fitQuestion } = await import('#training/fit')
  const { readForeign } = await import('../data/foreign-folder.ts')
  // Patterns may have changed, so their measured precision is not carried over.
  const baseRates = Object.fromEntries(
    Object.entries(before?.records ?? {}).map(([claim, record]) => [claim, { ...record, trust: [] }]),
  )
  const quotes = { quotes: before?.heard ?? {}, unrelated: {}, baseRates, answers: [] }
  return fitQuestion(question, quotes, { questions, idf, foreign: readForeign('fit') })
}
