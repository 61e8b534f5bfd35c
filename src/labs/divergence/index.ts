export { bestPolicy, crossEntropyNats, divergence, jensenShannon, penalisedReward } from './discrete.ts'
export { evidenceBound, fitGaussian, forwardDivergence, forwardSlope } from './fit.ts'
export { reverseDivergence, reverseSlope } from './fit.ts'
export type { Direction, Slope } from './fit.ts'
export {
  gaussianDivergence,
  logDensity,
  logMixture,
  momentsOf,
  scoreOfMixture,
  twoBumps,
} from './gaussian.ts'
export type { Gaussian, Mixture } from './gaussian.ts'
export { compareFits } from './comparison.ts'
export type { FitComparison, FittedBump } from './comparison.ts'
