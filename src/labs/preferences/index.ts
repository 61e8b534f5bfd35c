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
export { BEST_LENGTH, ANSWER_LENGTHS, meanOf, PEOPLE_LIKE, winRate, WRITTEN } from './answers.ts'
export { byWeights, fitWeights } from './reward-model.ts'
export { dpoStep, grpoStep, klEstimate, klGradient, logitsOf, ppoStep, probabilitiesOf } from './steps.ts'
export type { Policy } from './steps.ts'
export { EVERY, LABELLERS, METHODS, PREFERENCE_STEPS, train, trained } from './train.ts'
export type { Checkpoint, Labeller, Method, PreferenceProgress, PreferenceSetting } from './train.ts'
