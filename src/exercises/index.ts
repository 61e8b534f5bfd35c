export { combinations, pose, poseWith, seedAfter, showAnswer, tellsMistakesApart } from './pose.ts'
export { mark } from './mark.ts'
export { showNumber, unitAfter } from './show-number.ts'
