import type { Bank } from '#bank'
import type { QuestionId } from '#domain'

/**
 * What the bank asks and tells about these questions, which is Markdown. A record may have been written elsewhere,
 * so what it says was asked is only taken for Markdown when it stands here.
 */
export function proseOf(bank: Bank, questions: readonly QuestionId[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap(id => {
      const question = bank.find(id)
      if (!question) return []
      const { prompt, hints, followUps, points, clarifications } = question
      return [
        prompt,
        ...hints,
        ...followUps.map(followUp => followUp.prompt),
        ...points.map(point => point.probe),
        ...clarifications.map(clarification => clarification.tells),
      ]
    }),
  )
}
