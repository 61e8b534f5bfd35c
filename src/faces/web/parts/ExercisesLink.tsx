import type { QuestionSummary } from '#domain'
import { sentenceCase } from './names.ts'
import { countedInWords } from './numbers.ts'

/** From a question to its calculations, where it has some. */
export function ExercisesLink({ question: { id, exercises } }: { readonly question: QuestionSummary }) {
  return exercises === 0 ? null : (
    <a href={`/exercises/${id}`}>{sentenceCase(countedInWords(exercises, 'exercise'))} on this</a>
  )
}
