export { drawPairs, fitRewards, logLoss, pairGradient, pairLoss, winProbability } from './bradley-terry.ts'
export type { Pair } from './bradley-terry.ts'
export { allPreferences, dpoGradient, dpoLoss, meanLoss, pullOf, trainDpo } from './dpo.ts'
export type { DpoSetting, Preference } from './dpo.ts'
export { ascend, divergence, implicitReward, optimalPolicy, regularisedReward } from './optimum.ts'
export { optimise, seededAnswers } from './over-optimise.ts'
export type { Answers, Optimised } from './over-optimise.ts'
export {
  clippedGradient,
  clippedObjective,
  clippedSlope,
  groupAdvantages,
  reuseBatch,
} from './policy-gradient.ts'
export type { Sampled } from './policy-gradient.ts'
