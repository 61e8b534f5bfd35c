export { accuracyReport } from './accuracy-report.ts'
export { lengthJudge, overlapJudge } from './baselines.ts'
export { difference } from './bootstrap.ts'
export { crossValidate } from './cross-validate.ts'
export {
  fluentTable,
  intervals,
  markTable,
  rateTable,
  scoreTable,
  markdownTable,
  worstAnswers,
} from './eval-report.ts'
export { judgeAll, scoresOf, secondLabeller, middleShare } from './evaluate.ts'
export type { Judged, Scores } from './evaluate.ts'
export { exemplarRates } from './exemplar-rates.ts'
export { attack, rewrite } from './measure-attacks.ts'
export { misconceptionsAlone } from './misconceptions.ts'
export type { Misconceptions } from './misconceptions.ts'
export { AS_MODELLED, POPULATIONS, beta } from './populations.ts'
export { populationTable, populationsTable } from './readiness-report.ts'
export { errorFigures, labelFigures } from './share-figures.ts'
export { shortAnswers } from './short-answers.ts'
