import type { QuestionSource } from '#bank/read'
import type { Exercise } from '#domain'
import { combinations, mark, poseWith, showAnswer, tellsMistakesApart } from '#exercises'
import type { Complaint } from './check-references.ts'

/**
 * Every set of numbers must give an answer that can be typed as it is shown. No typical mistake may come out
 * within the tolerance of that answer, and in most sets no two mistakes within that of each other.
 */
export function checkExercises({ value: question }: QuestionSource): readonly Complaint[] {
  return question.exercises.flatMap((exercise, i) =>
    troubleWith(exercise).map(message => ({ path: ['exercises', i], message })),
  )
}

/** Of the sets of numbers, this share at least must tell the mistakes apart: the others are never posed. */
const LEAST_APART = 0.5

function troubleWith(exercise: Exercise): readonly string[] {
  const troubles = new Set<string>()
  let apart = 0
  for (const parameters of combinations(exercise.parameters)) {
    try {
      const posed = poseWith(exercise, parameters)
      const { answer, mistakes, unit } = posed
      if (tellsMistakesApart(posed)) apart++
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
  const sets = combinations(exercise.parameters).length
  if (troubles.size === 0 && apart < LEAST_APART * sets)
    troubles.add(
      `two mistakes come out alike in ${sets - apart} of ${sets} sets of numbers: nobody could say which was made`,
    )
  return [...troubles].slice(0, 5)
}
