import { z } from 'zod'
import { EntryId, Fault, Seed, TYPED_LIMIT } from '#domain'
import type { Exercise, QuestionId } from '#domain'
import type { ExerciseResult } from '#api'
import { keep } from '../practice/annotate.ts'
import { lineAt, momentOf } from '../services.ts'
import type { Services } from '../services.ts'

/** The answer typed for the numbers of a seed. Null asks for the solution instead. */
export const NewTry = z.object({
  id: EntryId,
  seed: Seed,
  typed: z
    .string()
    .max(TYPED_LIMIT, `an answer to a calculation has at most ${TYPED_LIMIT} characters`)
    .nullable(),
})
export type NewTry = z.infer<typeof NewTry>

/** mathjs is larger than the rest of the app, so it is loaded with the first calculation. */
export const openExercises = () => import('#exercises')

/**
 * Marks a calculation and records the try. Unreadable input is refused, and not recorded as a wrong answer.
 */
export async function tryExercise(
  services: Services,
  question: QuestionId,
  exercise: Exercise,
  { id, seed, typed }: NewTry,
): Promise<ExerciseResult> {
  const { mark, pose, showAnswer, unitAfter } = await openExercises()
  const posed = pose(exercise, seed)
  const marked = typed === null ? undefined : mark(posed, typed)
  if (marked?.ok === false) throw new Fault('invalid', marked.error)
  const ruling = marked?.value.ruling ?? 'shown'
  const { numbers, answer: value, unit } = posed
  await keep(services, {
    ...lineAt(momentOf(services), id),
    kind: 'exercise',
    question,
    exercise: exercise.id,
    seed,
    numbers,
    value,
    unit,
    typed,
    ruling,
  })
  return {
    ruling,
    read: marked?.value.read ?? null,
    because: marked?.value.because ?? null,
    answer: [showAnswer(posed), unitAfter(showAnswer(posed), unit)].filter(part => part !== '').join(' '),
    solution: posed.solution,
  }
}
