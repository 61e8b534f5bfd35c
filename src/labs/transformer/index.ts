/** The door of the lab: the small GPT is read token by token, and looked into. */
export { induction, likeliestAt } from './induction.ts'
export { settledAt } from './lens.ts'
export { study } from './study.ts'
export { GPT_ON_HELD_OUT, RIVALS } from '../gpt-rivals.ts'
export type { Ablation } from './ablation.ts'
export type { Share } from './attribution.ts'
export type { ReadPosition, GptStudy, StudySettings } from './study.ts'
