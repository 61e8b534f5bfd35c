import { holds } from '../claim.ts'
import type { LabClaim } from '../claim.ts'
import { at } from '../entries.ts'
import { normOf, stretched } from '../vectors.ts'
import { logitMatching, relativeEntropy, softened, softGradient } from './soft-targets.ts'
import { divergenceOn, lessonOf, taught } from './students.ts'

const question = 'research/distillation'
const TEACHER = [4, 2, 0]
const STUDENT = [1, 3, -0.5]
/** The teacher with two good answers, and the two students. */
const TWO_GOOD = [0.49, 0.49, 0.02]
const UNIFORM = [1 / 3, 1 / 3, 1 / 3]
const PEAKED = [0.96, 0.02, 0.02]

/** The norm of the soft loss's gradient at one temperature. */
function pull(temperature: number): number {
  return normOf(softGradient(STUDENT, TEACHER, temperature))
}

export const claimsOfTargets: readonly LabClaim[] = [
  {
    question,
    point: 'match-the-teacher',
    statement: 'Descent on the soft loss, from logits of another order, ends at the teacher’s distribution.',
    expected: 0,
    tolerance: 1e-6,
    measure: () => {
      let logits: readonly number[] = STUDENT
      for (let step = 0; step < 2000; step += 1) {
        const slope = softGradient(logits, TEACHER, 1)
        logits = logits.map((z, i) => z - 2 * at(slope, i))
      }
      return relativeEntropy(softened(TEACHER, 1), softened(logits, 1))
    },
  },
  {
    question,
    point: 'dark-knowledge',
    statement:
      'Of 40 examples, a student learns over twice as much from the probabilities as ' +
      'from labels drawn of them.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const test = lessonOf(120, 99)
      const lessons = [1, 2].map(seed => lessonOf(40, seed))
      const left = (of: 'soft' | 'hard') =>
        lessons.reduce((sum, lesson) => sum + divergenceOn(test, taught(lesson.inputs, lesson[of], 60)), 0)
      return holds(left('soft') < left('hard') / 2)
    },
  },
  {
    question,
    point: 'temperature',
    statement: 'At temperatures 1, 2, 4 and 8 the smallest probability grows and the order stays.',
    expected: 1,
    tolerance: 0,
    measure: () => {
      const all = [1, 2, 4, 8].map(temperature => softened(TEACHER, temperature))
      const ordered = all.every(p => at(p, 0) > at(p, 1) && at(p, 1) > at(p, 2))
      return holds(ordered && all.every((p, i) => i === 0 || at(p, 2) > at(all[i - 1] ?? [], 2)))
    },
  },
  ...(
    [
      [1, 0.117],
      [2, 0.245],
    ] as const
  ).map(([temperature, expected]) => ({
    question,
    point: 'second-class-doubles',
    statement: `Of logits 4, 2 and 0 the second class has ${expected} at temperature ${temperature}.`,
    expected,
    tolerance: 0.0005,
    measure: () => at(softened(TEACHER, temperature), 1),
  })),
  {
    question,
    point: 't-squared',
    statement: 'From a temperature of 50 to one of 100 the gradient of the soft loss falls to a quarter.',
    expected: 4,
    tolerance: 0.08,
    measure: () => pull(50) / pull(100),
  },
  {
    question,
    point: 't-squared',
    statement: 'Times T² it tends to the gap of the logits: within 2 in 100 at a temperature of 50.',
    expected: 1,
    tolerance: 0.02,
    measure: () =>
      normOf(stretched(softGradient(STUDENT, TEACHER, 50), 50 ** 2)) /
      normOf(logitMatching(STUDENT, TEACHER)),
  },
  {
    question,
    point: 'factor-four',
    statement: 'Where a high temperature is doubled, a factor of 4 restores the gradient.',
    expected: 4,
    tolerance: 0.01,
    measure: () => pull(1000) / pull(2000),
  },
  ...(
    [
      [
        'forward-prefers-uniform',
        'From the teacher to the uniform student it is 0.32 nats.',
        0.32,
        TWO_GOOD,
        UNIFORM,
      ],
      [
        'forward-prefers-uniform',
        'From the teacher to the peaked student it is 1.24 nats.',
        1.24,
        TWO_GOOD,
        PEAKED,
      ],
      [
        'reverse-prefers-peaked',
        'From the peaked student to the teacher it is 0.58 nats.',
        0.58,
        PEAKED,
        TWO_GOOD,
      ],
      [
        'reverse-prefers-peaked',
        'From the uniform student to the teacher it is 0.68 nats.',
        0.68,
        UNIFORM,
        TWO_GOOD,
      ],
    ] as const
  ).map(([point, statement, expected, p, q]) => ({
    question,
    point,
    statement,
    expected,
    tolerance: 0.005,
    measure: () => relativeEntropy(p, q),
  })),
]
