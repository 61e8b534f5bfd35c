import type { QuestionSummary } from '#api'
import { sentenceCase, countedInWords } from '#wording'

/** Links a question to its exercises, if it has any. */
export function ExercisesLink({ question: { id, exercises } }: { readonly question: QuestionSummary }) {
  return exercises === 0 ? null : (
    <a href={`/exercises/${id}`}>{sentenceCase(countedInWords(exercises, 'exercise'))} on this</a>
  )
}
