export { softened, softGradient } from './soft-targets.ts'
export { studentGradient } from './students.ts'
export { atTemperatures } from './temperatures.ts'
export type { AtTemperature } from './temperatures.ts'
