export { bitsPerValue, MXFP4, NVFP4, throughBlocks, throughInt8, toTheLargest } from './blocks.ts'
export type { BlockFormat, ScaleRule } from './blocks.ts'
export {
  BF16,
  bitsIn,
  E2M1,
  E4M3,
  E5M2,
  exponentOf,
  FORMATS,
  FP16,
  FP32,
  largestOf,
  leastNormal,
  leastSubnormal,
  machineEpsilon,
  TF32,
  unitAt,
} from './formats.ts'
export type { NumberFormat } from './formats.ts'
export { fateOf, logitGradients, octaves, SPREAD, VOCABULARY } from './gradients.ts'
export type { Fate, GradientSetting } from './gradients.ts'
export { bitsOf, nearestEven, numberOf, roundedTo, roundedByChance } from './rounding.ts'
export { GROWTH_INTERVAL, scaledStep } from './scaler.ts'
export type { ScaledStep, Scaler } from './scaler.ts'
export { dotIn, runningSum, secondMomentAfter, SUMMING_WAYS, weightAfter } from './sums.ts'
export type { SummingWay } from './sums.ts'
