export { ModelsFile, overlay, splitKeys } from './config.ts'
export type { ModelSpec, ModelsConfig } from './config.ts'
export { createModels } from './create-models.ts'
export type { Models } from './create-models.ts'
export { createLedger, hasRoom, sum } from './spend-ledger.ts'
export type { Budget, Call, Cost, Ledger, Settled } from './spend-ledger.ts'
export type { Shelf } from './model-judge.ts'
export type { Surroundings } from './surroundings.ts'
export type { Tried } from './try-model.ts'
export {
  LEAST_ANSWERS,
  LEAST_KAPPA,
  MARGIN,
  PromptRecord,
  checkDefault,
  fingerprintOf,
  isNotWorse,
  promptOf,
} from './prompts/prompts.ts'
export type { Evaluation } from './prompts/prompts.ts'
