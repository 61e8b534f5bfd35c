/**
 * How the built-in judge is fitted: by stacking (Wolpert 1992).
 *
 * 1. Base learners (`fit-claims.ts`): for each claim, logistic models over hashed n-grams. One is fitted by
 *    itself on the bank's exemplars and on labellers' quotes; one is fitted with all claims of its rubric, on
 *    whole answers too.
 * 2. Out-of-fold base predictions: exemplars in three folds (`exemplar-rows.ts`), graded answers in three
 *    (`answer-folds.ts`). Each text is read by base learners that were fitted without it, which makes a
 *    training row.
 * 3. The meta-learner (`fit-verdict-model.ts`, `boost.ts`): gradient-boosted trees over these rows, one pair
 *    for the points of all questions and one ensemble for red flags.
 * 4. Thresholds stand in `fit-verdict-model.ts`, chosen by cross-validation over questions.
 *
 * Perturbations (`../perturb.ts`: a *not*, a reversed direction, exchanged terms, a wrong figure) turn true
 * sentences false for steps 1 and 2. The attack table of `npm run x -- eval` measures with the same kinds of
 * perturbation, on other answers: it shows that they were learnt, and says nothing of falsehoods of other
 * kinds.
 */
export { ANSWER_FOLDS, answerFold, answerFolds, outOfFoldAnswerRows } from './answer-folds.ts'
export type { AnswerFold } from './answer-folds.ts'
export { EXEMPLAR_FOLDS, exemplarRows, exemplarRowsOfFold } from './exemplar-rows.ts'
export { fitBank, fitQuestion } from './fit-bank.ts'
export type { LearntClaims } from './fit-bank.ts'
export { fitFrames } from './fit-frames.ts'
export { fitOrder } from './fit-order.ts'
export { fitVerdictModel } from './fit-verdict-model.ts'
export { quotesInAnswers } from './labelled-quotes.ts'
export type { TrainingRow } from './training-rows.ts'
export { withStatements } from '../wrong-statements.ts'
