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
      return fit(question, questions, inverseFrequency((await stored.shared()).words))
    },
  }
}

async function fit(
  question: Question,
  questions: readonly Question[],
  idf: (form: string) => number,
): Promise<QuestionWeights> {
  const { fitQuestion, quotesInAnswers } = await import('#training/fit')
  const { readForeign } = await import('../data/foreign-folder.ts')
  const { readGradedFile } = await import('../data/graded-folder.ts')
  const graded = readGradedFile(join(root, 'data/graded-answers/fit'), question.id)
  const quotes = quotesInAnswers([question], graded ? [graded] : []).get(question.id)
  const surroundings = { questions, idf, foreign: readForeign('fit') }
  return fitQuestion(question, quotes, surroundings)
}
