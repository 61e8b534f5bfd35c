import type { QuestionSource } from '#bank/read'
import type { Exercise } from '#domain'
import { combinations, mark, poseWith, showAnswer } from '#exercises'
import type { Complaint } from './check-references.ts'

/**
 * Every set of numbers must give an answer that can be typed as it is shown. No typical mistake may come out
 * within the tolerance of that answer.
 */
export function checkExercises({ value: question }: QuestionSource): readonly Complaint[] {
  return question.exercises.flatMap((exercise, i) =>
    troubleWith(exercise).map(message => ({ path: ['exercises', i], message })),
  )
}

function troubleWith(exercise: Exercise): readonly string[] {
  const troubles = new Set<string>()
  for (const parameters of combinations(exercise.parameters)) {
    try {
      const posed = poseWith(exercise, parameters)
      const { answer, mistakes, unit } = posed
      const shown = `${showAnswer(posed)} ${unit}`.trim()
      const marked = mark(posed, shown)
      if (!marked.ok) troubles.add(`the answer as it is shown, ${shown}, cannot be read: ${marked.error}`)
      else if (marked.value.ruling !== 'right')
        troubles.add(`the answer as it is shown, ${shown}, is not within the tolerance`)
      const close = (value: number) => Math.abs(value - answer) <= exercise.tolerance * Math.abs(answer)
      for (const [i, { value }] of mistakes.entries()) {
        if (close(value))
          troubles.add(
            `mistakes.${i} gives ${value}, within tolerance of the answer ${answer}, for ${JSON.stringify(parameters)}`,
          )
      }
    } catch (error) {
      troubles.add(error instanceof Error ? error.message : String(error))
    }
  }
  return [...troubles].slice(0, 5)
}
