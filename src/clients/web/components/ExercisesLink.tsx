import type { QuestionSummary } from '#api'
import { sentenceCase, countedInWords } from '#wording'

/** From a question to its calculations, where it has some. */
export function ExercisesLink({ question: { id, exercises } }: { readonly question: QuestionSummary }) {
  return exercises === 0 ? null : (
    <a href={`/exercises/${id}`}>{sentenceCase(countedInWords(exercises, 'exercise'))} on this</a>
  )
}
