import type { Question } from '#domain'
import type { WordCounts } from '#text'
import { questionFingerprint } from './fingerprint.ts'
import type { QuestionWeights, WeightsSource } from './weights.ts'

/** Learns the weights of one question. The platform says where: it takes about a second of one processor. */
export type FitQuestion = (
  question: Question,
  questions: readonly Question[],
  words: WordCounts,
) => Promise<QuestionWeights>

/**
 * Fits a question when an answer to it is first examined, if it is newer than the weights or comes from a
 * bank of the learner's own. It is fitted once, for everybody who asks meanwhile and later.
 */
export function fittedOnDemand(
  stored: WeightsSource,
  questions: readonly Question[],
  fit: FitQuestion,
): WeightsSource {
  const byId = new Map<string, Question>(questions.map(question => [question.id, question]))
  const fitted = new Map<string, Promise<QuestionWeights>>()
  const fitOnce = (question: Question): Promise<QuestionWeights> => {
    const known = fitted.get(question.id)
    if (known) return known
    const begun = stored.shared().then(({ words }) => fit(question, questions, words))
    fitted.set(question.id, begun)
    // A fit that failed once may work the next time.
    begun.catch(() => fitted.delete(question.id))
    return begun
  }
  return {
    shared: stored.shared,
    async question(id) {
      const question = byId.get(id)
      const weights = await stored.question(id)
      if (!question || weights?.from === questionFingerprint(question)) return weights
      return fitOnce(question)
    },
  }
}
