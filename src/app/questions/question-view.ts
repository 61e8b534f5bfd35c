import { SECTIONS } from '#domain'
import type { Attempt, PaperId, Question, QuestionId } from '#domain'
import type { AttemptLine, QuestionKey, QuestionView } from '#api'
import type { Bank } from '#bank'
import type { Moment } from '../services.ts'
import type { Ledger } from '../record-index.ts'
import type { Reader } from '../context.ts'
import { resultsOf } from '../practice/results.ts'
import { isOpen, summaryOf } from './summary.ts'

/** A question as a face may show it: its key stays folded until it was attempted or revealed. */
export async function questionView(
  { desk, readings }: Reader,
  id: QuestionId,
  ledger: Ledger,
  moment: Moment,
): Promise<QuestionView> {
  const question = desk.bank.get(id)
  const open = isOpen(question, ledger)
  return {
    summary: summaryOf(question, ledger, moment),
    key: open ? keyOf(question) : null,
    readings: open ? await readings(question) : [],
    papers: open ? papersOf(question, desk.bank) : [],
    attempts: ledger.attemptsOf(id).map(attempt => attemptLine(attempt, desk.bank)),
  }
}

function keyOf(question: Question): QuestionKey {
  const { exercises: _folded, ...key } = question
  return key
}

function papersOf(question: Question, bank: Bank): QuestionView['papers'] {
  const cited = new Set<PaperId>(
    [...question.points, ...question.redFlags, ...question.notes].flatMap(part => part.sources),
  )
  return [...cited].flatMap(id => bank.paper(id) ?? [])
}

/** One row of a history. It reads from the attempt alone, so it outlives a question that left the bank. */
export function attemptLine(attempt: Attempt, bank: Bank): AttemptLine {
  const { id, question, at, hints, report } = attempt
  const asked = bank.find(question)
  return {
    id,
    question,
    at,
    hints,
    title: asked?.title ?? question,
    section: sectionOf(question),
    mark: report.mark,
    hiring: report.hiring,
    outline: resultsOf(attempt),
  }
}

/** The folder of a question is its section. */
export function sectionOf(id: QuestionId): Question['section'] {
  return SECTIONS.find(section => id.startsWith(`${section}/`)) ?? 'foundations'
}
