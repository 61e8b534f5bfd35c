/** One teacher and one student at several temperatures: what either says, and how hard the soft loss pulls. */
import type { Vector } from '../linear.ts'
import { normOf } from '../vectors.ts'
import { logitMatching, softened, softGradient } from './soft-targets.ts'

export interface AtTemperature {
  readonly temperature: number
  readonly teacher: Vector
  readonly student: Vector
  /** The length of the soft loss's gradient by the student's logits. */
  readonly pull: number
  /** How many times smaller it is than at temperature 1. */
  readonly smaller: number
  /** T² times the gradient, in proportion to what it tends to as T grows. */
  readonly ofLimit: number
}

export function atTemperatures(
  teacher: Vector,
  student: Vector,
  temperatures: readonly number[],
): readonly AtTemperature[] {
  const pullAt = (temperature: number) => normOf(softGradient(student, teacher, temperature))
  const limit = normOf(logitMatching(student, teacher))
  return temperatures.map(temperature => ({
    temperature,
    teacher: softened(teacher, temperature),
    student: softened(student, temperature),
    pull: pullAt(temperature),
    smaller: pullAt(1) / pullAt(temperature),
    ofLimit: (temperature ** 2 * pullAt(temperature)) / limit,
  }))
}
