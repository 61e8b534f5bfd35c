import type { Bank } from '#bank'
import type { QuestionId } from '#domain'
import { colleaguesView } from '#interviewer'

/**
 * The prompts and facts that the bank holds for these questions. They are Markdown. A record may come from
 * elsewhere, so text in it counts as Markdown only if it is one of these.
 */
export function proseOf(bank: Bank, questions: readonly QuestionId[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap(id => {
      const question = bank.find(id)
      if (!question) return []
      const { prompt, hints, followUps, points, redFlags, clarifications } = question
      return [
        prompt,
        ...hints,
        ...followUps.map(followUp => followUp.prompt),
        ...points.map(point => point.probe),
        ...redFlags.map(colleaguesView),
        ...clarifications.map(clarification => clarification.tells),
      ]
    }),
  )
}
