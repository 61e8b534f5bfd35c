export { cardHours, daysOfRun, dollarsOf, PEAK_TFLOPS } from './budget.ts'
export { CARD_BYTES, lowestStage, STAGES, stateMemory } from './memory.ts'
export type { StateMemory } from './memory.ts'
export { sentPerParameter } from './zero.ts'
