import type { QuestionSource } from '#bank'
import type { Exercise } from '#domain'
import { combinations, poseWith } from '#exercises'
import type { Complaint } from './check-references.ts'

/** Every set of numbers must give an answer, and no typical mistake may come out within tolerance of it. */
export function checkExercises({ value: question }: QuestionSource): readonly Complaint[] {
  return question.exercises.flatMap((exercise, i) => troubleWith(exercise).map(message => ({ path: ['exercises', i], message })))
}

function troubleWith(exercise: Exercise): readonly string[] {
  const troubles = new Set<string>()
  for (const parameters of combinations(exercise.parameters)) {
    try {
      const { answer, mistakes } = poseWith(exercise, parameters)
      const close = (value: number) => Math.abs(value - answer) <= exercise.tolerance * Math.abs(answer)
      for (const [i, { value }] of mistakes.entries()) {
        if (close(value)) troubles.add(`mistakes.${i} gives ${value}, within tolerance of the answer ${answer}, for ${JSON.stringify(parameters)}`)
      }
    } catch (error) {
      troubles.add(error instanceof Error ? error.message : String(error))
    }
  }
  return [...troubles].slice(0, 5)
}
