import type { Bank } from '#bank'
import type { QuestionId, Report } from '#domain'
import { examine, rubricOf } from '#examiner'
import type { Judge } from '#examiner'

export type ExamineText = (question: QuestionId, answer: string) => Promise<Report>

/** Hands any text to a judge as an answer to a question. */
export function examinerOf(judge: Judge, bank: Bank): ExamineText {
  const signal = new AbortController().signal
  return (question, answer) => examine(judge, rubricOf(bank.get(question)), answer, signal)
}

export function credits({ verdicts }: Report, point: string): boolean {
  return verdicts.some(v => v.point === point && (v.kind === 'met' || v.kind === 'partial'))
}

/** How many points a report credits. */
export function credited({ verdicts }: Report): number {
  return verdicts.filter(({ kind }) => kind === 'met' || kind === 'partial').length
}

export function contradicts({ verdicts }: Report): boolean {
  return verdicts.some(({ kind }) => kind === 'contradicted')
}
