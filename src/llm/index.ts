export { ModelsFile, isHere, overlay, splitKeys } from './config.ts'
export type { ModelSpec, ModelsConfig } from './config.ts'
export { Recorded, createRecordedJudges } from './cassette.ts'
export { createClientJudge } from './client-judge.ts'
export { judgesOver } from './judges-over.ts'
export { createLanguageModels } from './create-models.ts'
export type { LanguageModels } from './create-models.ts'
export { hasRoom } from './spend-ledger.ts'
export type { Budget, Cost, SpendLedger, SettledCall } from './spend-ledger.ts'
export type { RulingCache } from './model-judge.ts'
export type { Surroundings } from './surroundings.ts'
export { TrialAnswers } from './trial/trial-answer.ts'
export type { Labels, TrialAnswer } from './trial/trial-answer.ts'
export type { TrialOn } from './trial/run-trial.ts'
export type { TrialShelf } from './trial/trial-shelf.ts'
export { USUAL_PLACES, findServers, nameFor } from './find-servers.ts'
export type { Tried } from './try-model.ts'
export {
  MIN_EVALUATED,
  MIN_KAPPA,
  NON_INFERIORITY_MARGIN,
  PromptRecord,
  checkDefault,
  fingerprintOf,
  isNotWorse,
  promptOf,
} from './prompts/prompts.ts'
export type { Evaluation } from './prompts/prompts.ts'
