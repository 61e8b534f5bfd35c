import type { Bank } from '#bank'
import { createBuiltInJudge, sourceOf } from '#examiner'
import type { FrameWeights, OrderModel } from '#examiner'
import type { AnswerFold, TrainingRow } from '#training/fit'
import { outOfFoldAnswerRows, fitVerdictModel } from '#training/fit'
import { judgeAll } from './evaluate.ts'
import type { Judged } from './evaluate.ts'
import type { GradedFile } from '../graded.ts'

const FOLDS = 5

/** Inputs that all folds share. */
interface Surroundings {
  readonly exemplars: readonly TrainingRow[]
  readonly order: OrderModel
  readonly frames: FrameWeights
  readonly foreign: readonly string[]
}

/**
 * Judges every answer for fitting by weights that were fitted without it: the verdict model on other
 * questions alone, the base learners on the bank and on other answers.
 */
export async function crossValidate(
  bank: Bank,
  graded: readonly GradedFile[],
  folds: readonly AnswerFold[],
  { exemplars, order, frames, foreign }: Surroundings,
): Promise<readonly Judged[]> {
  const rows = outOfFoldAnswerRows(bank, graded, folds, foreign)
  const places = new Map(graded.map((file, place) => [file.question as string, place]))
  const judged: Judged[] = []
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = (question: string) => (places.get(question) ?? -1) % FOLDS === fold
    const verdictModel = fitVerdictModel([...rows, ...exemplars].filter(row => !isOut(row.question)))
    for (const { holds, claims } of folds) {
      const out = graded
        .filter(file => isOut(file.question))
        .map(file => ({ ...file, answers: file.answers.filter((_, place) => holds(place)) }))
      judged.push(
        ...(await judgeAll(
          createBuiltInJudge(sourceOf({ ...claims, order, frames, combiner: verdictModel })),
          bank,
          out,
        )),
      )
    }
  }
  return judged
}
