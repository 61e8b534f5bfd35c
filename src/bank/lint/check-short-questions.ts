import type { BankIssue } from '#bank'
import type { BankSource } from '#bank/read'
import type { Question, ShortQuestion } from '#domain'

/** A longer prompt is no question for a sentence. */
const MOST_LETTERS = 330
const MOST_POINTS = 2

/** The short questions must exist, be short, and be listed once. */
export function checkShortQuestions(bank: BankSource): readonly BankIssue[] {
  const questions = new Map(bank.questions.map(({ value }) => [value.id, value]))
  return bank.shortQuestions.flatMap(({ file, value, lineOfShort }) => {
    const names = value.map(nameOf)
    return value.flatMap((short, place) => {
      const trouble =
        names.indexOf(nameOf(short)) < place
          ? 'is listed twice'
          : troubleWith(short, questions.get(short.question))
      return trouble ? [{ file, line: lineOfShort(place), message: `${nameOf(short)}: ${trouble}` }] : []
    })
  })
}

function nameOf(short: ShortQuestion): string {
  return `${short.question}#${short.kind === 'follow-up' ? short.followUp : short.exercise}`
}

function troubleWith(short: ShortQuestion, question: Question | undefined): string | undefined {
  if (!question) return `no question ${short.question}`
  if (short.kind === 'exercise')
    return question.exercises.some(e => e.id === short.exercise)
      ? undefined
      : `no exercise ${short.exercise} in ${question.id}`
  const followUp = question.followUps.find(f => f.id === short.followUp)
  if (!followUp) return `no follow-up ${short.followUp} in ${question.id}`
  if (followUp.points.length > MOST_POINTS)
    return `has ${followUp.points.length} points; a short question has ${MOST_POINTS} at most`
  const letters = followUp.prompt.trim().length
  return letters > MOST_LETTERS
    ? `has ${letters} characters; a short question has ${MOST_LETTERS} at most`
    : undefined
}
