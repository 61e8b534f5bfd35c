export { accumulated, adamStep, batchFrom, gradientOf, microBatches, SETTINGS, stateOf } from './adam.ts'
export type { Batch, AdamSettings, TrainingState } from './adam.ts'
export {
  cardHours,
  cardsFor,
  daysOfRun,
  dollarsOf,
  flopsOf,
  PEAK_TFLOPS,
  rateAt,
  tokensWithin,
} from './budget.ts'
export type { RunPlan } from './budget.ts'
export { bestInterval, betweenFailures, expectedTime, simulated, young } from './failures.ts'
export type { RunHistory, Interrupted } from './failures.ts'
export { CARD_BYTES, lowestStage, STAGES, stateMemory } from './memory.ts'
export type { StateMemory } from './memory.ts'
export { BYTES, bytesPerParameter, fromOtherNodes, gathered, sentPerParameter } from './zero.ts'
export { shardedOver, shardedStep } from './zero.ts'
export type { Bytes, RankShard, Stage } from './zero.ts'
