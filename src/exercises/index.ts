export { combinations, pose, poseWith } from './pose.ts'
export type { Posed } from './pose.ts'
export { showNumber } from './show-number.ts'
