import type { Bank } from '#bank'
import { createBuiltInJudge } from '#examiner'
import type { Fitted } from '#examiner'
import { judgeAll } from './evaluate.ts'
import type { Judged } from './evaluate.ts'
import { fitCombiner, lessonsFrom } from './fit-combiner.ts'
import type { Lesson } from './fit-combiner.ts'
import type { GradedFile } from './graded.ts'

const FOLDS = 5

/**
 * Judges every graded answer by a combiner that was fitted on other questions alone: on their answers
 * and their exemplars. The claims are learnt from the exemplars of the bank, and from no answer.
 */
export async function crossValidate(bank: Bank, graded: readonly GradedFile[], claims: Omit<Fitted, 'combiner'>, exemplars: readonly Lesson[]): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = (question: string) => graded.findIndex(file => file.question === question) % FOLDS === fold
    const answers = lessonsFrom(bank, graded.filter(file => !isOut(file.question)), claims)
    const combiner = fitCombiner(answers, exemplars.filter(lesson => !isOut(lesson.question)))
    judged.push(...(await judgeAll(createBuiltInJudge({ ...claims, combiner }), bank, graded.filter(file => isOut(file.question)))))
  }
  return judged
}
