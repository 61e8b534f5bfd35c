export {
  BF16,
  bitsIn,
  E4M3,
  E5M2,
  FORMATS,
  FP16,
  largestOf,
  leastNormal,
  leastSubnormal,
  machineEpsilon,
} from './formats.ts'
export type { NumberFormat } from './formats.ts'
export { fateOf, logitGradients, octaves, SPREAD, VOCABULARY } from './gradients.ts'
export type { Fate } from './gradients.ts'
export { runningSum, weightAfter } from './sums.ts'
