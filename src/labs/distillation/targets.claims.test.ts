import { figure, ordering } from '../../../tests/fixtures/lab-claim.ts'
import { at } from '../entries.ts'
import { normOf, stretched } from '../vectors.ts'
import { logitMatching, relativeEntropy, softened, softGradient } from './soft-targets.ts'
import { divergenceOn, lessonOf, taught } from './students.ts'

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

figure(
  'research/distillation#match-the-teacher',
  'experiment',
  'Descent on the soft loss, from logits of another order, ends at the teacher’s distribution.',
  {
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
)

ordering(
  'research/distillation#dark-knowledge',
  'experiment',
  'Of 40 examples, a student learns over twice as much from the probabilities as from labels drawn of them.',
  () => {
    const test = lessonOf(120, 99)
    const lessons = [1, 2].map(seed => lessonOf(40, seed))
    const left = (of: 'soft' | 'hard') =>
      lessons.reduce((sum, lesson) => sum + divergenceOn(test, taught(lesson.inputs, lesson[of], 60)), 0)
    return left('soft') < left('hard') / 2
  },
)

ordering(
  'research/distillation#temperature',
  'arithmetic',
  'At temperatures 1, 2, 4 and 8 the smallest probability grows and the order stays.',
  () => {
    const all = [1, 2, 4, 8].map(temperature => softened(TEACHER, temperature))
    const ordered = all.every(p => at(p, 0) > at(p, 1) && at(p, 1) > at(p, 2))
    return ordered && all.every((p, i) => i === 0 || at(p, 2) > at(all[i - 1] ?? [], 2))
  },
)

figure(
  'research/distillation#second-class-doubles',
  'arithmetic',
  'Of logits 4, 2 and 0 the second class has 0.117 at temperature 1.',
  {
    expected: 0.117,
    tolerance: 0.0005,
    measure: () => at(softened(TEACHER, 1), 1),
  },
)

figure(
  'research/distillation#second-class-doubles',
  'arithmetic',
  'Of logits 4, 2 and 0 the second class has 0.245 at temperature 2.',
  {
    expected: 0.245,
    tolerance: 0.0005,
    measure: () => at(softened(TEACHER, 2), 1),
  },
)

figure(
  'research/distillation#t-squared',
  'arithmetic',
  'From a temperature of 50 to one of 100 the gradient of the soft loss falls to a quarter.',
  {
    expected: 4,
    tolerance: 0.08,
    measure: () => pull(50) / pull(100),
  },
)

figure(
  'research/distillation#t-squared',
  'arithmetic',
  'Times T² it tends to the gap of the logits: within 2 in 100 at a temperature of 50.',
  {
    expected: 1,
    tolerance: 0.02,
    measure: () =>
      normOf(stretched(softGradient(STUDENT, TEACHER, 50), 50 ** 2)) /
      normOf(logitMatching(STUDENT, TEACHER)),
  },
)

figure(
  'research/distillation#factor-four',
  'arithmetic',
  'Where a high temperature is doubled, a factor of 4 restores the gradient.',
  {
    expected: 4,
    tolerance: 0.01,
    measure: () => pull(1000) / pull(2000),
  },
)

figure(
  'research/distillation#forward-prefers-uniform',
  'arithmetic',
  'From the teacher to the uniform student it is 0.32 nats.',
  {
    expected: 0.32,
    tolerance: 0.005,
    measure: () => relativeEntropy(TWO_GOOD, UNIFORM),
  },
)

figure(
  'research/distillation#forward-prefers-uniform',
  'arithmetic',
  'From the teacher to the peaked student it is 1.24 nats.',
  {
    expected: 1.24,
    tolerance: 0.005,
    measure: () => relativeEntropy(TWO_GOOD, PEAKED),
  },
)

figure(
  'research/distillation#reverse-prefers-peaked',
  'arithmetic',
  'From the peaked student to the teacher it is 0.58 nats.',
  {
    expected: 0.58,
    tolerance: 0.005,
    measure: () => relativeEntropy(PEAKED, TWO_GOOD),
  },
)

figure(
  'research/distillation#reverse-prefers-peaked',
  'arithmetic',
  'From the uniform student to the teacher it is 0.68 nats.',
  {
    expected: 0.68,
    tolerance: 0.005,
    measure: () => relativeEntropy(UNIFORM, TWO_GOOD),
  },
)
