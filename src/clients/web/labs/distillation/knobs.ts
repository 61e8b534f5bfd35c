import { oneNumberOf, oneWordOf } from '../lab-state.ts'

export const TEMPERATURES = [2, 3, 4, 8, 20] as const
/** The gap between the teacher's highest logit and its middle one. */
export const GAPS = [2, 5, 10] as const
export const STUDENTS = ['untrained', 'halfway', 'mistaken'] as const

export const KNOBS = {
  t: oneNumberOf(TEMPERATURES, 4),
  gap: oneNumberOf(GAPS, 5),
  student: oneWordOf(STUDENTS, 'untrained'),
}

type Student = (typeof STUDENTS)[number]

/** Five classes: the right one, one much like it, and three others. */
export function teacherOf(gap: number): readonly number[] {
  return [1, 0.6, 0.2, 0, -0.2].map(share => gap * share)
}

export function studentOf(student: Student, teacher: readonly number[]): readonly number[] {
  if (student === 'untrained') return teacher.map(() => 0)
  return student === 'halfway' ? teacher.map(z => z / 2) : teacher.toReversed()
}
