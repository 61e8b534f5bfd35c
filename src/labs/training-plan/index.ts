export { accumulated, adamStep, batchFrom, gradientOf, microBatches, SETTINGS, stateOf } from './adam.ts'
export type { Batch, Settings, TrainingState } from './adam.ts'
export {
  cardHours,
  cardsFor,
  daysOf,
  dollarsOf,
  flopsOf,
  PEAK_TFLOPS,
  rateAt,
  tokensWithin,
} from './budget.ts'
export type { Plan } from './budget.ts'
export { bestInterval, betweenFailures, expectedTime, simulated, young } from './failures.ts'
export type { History, Interrupted } from './failures.ts'
export { BYTES, bytesPerParameter, fromOtherNodes, gathered, sentPerParameter } from './zero.ts'
export { shardedOver, shardedStep } from './zero.ts'
export type { Bytes, Rank, Stage } from './zero.ts'
