export { BETWEEN, DIFFICULTY, HINT, WITHIN, abilityOf } from './ability.ts'
export type { Observation } from './ability.ts'
export { EVENNESS, FORGETTING, STUCK } from './credible-interval.ts'
export type { CredibleInterval } from './credible-interval.ts'
export { normalFrom } from './normal.ts'
export { DIAGNOSTIC, chooseShort, diagnosticEnd } from './choose-short.ts'
export type { ShortCandidate } from './choose-short.ts'
export { diagnosticOf, shareOfShort } from './diagnostic-run.ts'
export type { DiagnosticRun, ShortAnswer, ShortAsked } from './diagnostic-run.ts'
export { SHORT, STEP, observe, observationsFrom } from './observations.ts'
export type { MarkedAnswer } from './observations.ts'
export {
  MIN_ANSWERS,
  answersTo,
  chanceOfBar,
  coreOf,
  readyFor,
  readyToMeet,
  spanOf,
} from './readiness.ts'
export type { RecallOf } from './readiness.ts'
export { blocked, verdictProbabilities } from './verdict-probabilities.ts'
export type { VerdictProbabilities } from './verdict-probabilities.ts'
