export {
  attentionFlop,
  cachedNumbers,
  crossover,
  projectionFlop,
  recurrenceFlop,
  stateNumbers,
  stateSpaceFlop,
} from './cost.ts'
export type { CacheShape } from './cost.ts'
export { convolution, discretised, fastConvolution, kernel, recurrence } from './fixed.ts'
export type { FixedSsm } from './fixed.ts'
export { FORM_NAMES, heldBy } from './forms.ts'
export type { Form, Held } from './forms.ts'
export { bestFixed, bestShare, holding, recovered, stretchOf } from './hold.ts'
export { combine, pairedScan, parallelScan, sequentialScan } from './scan.ts'
export type { AffineStep, ParallelScan } from './scan.ts'
export { gateOf, select, selectiveLoop, selectiveScan, softplus } from './selective.ts'
export type { SelectiveSsm } from './selective.ts'
