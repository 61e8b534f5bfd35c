import { SECTIONS, laterRulings, mendedPoints } from '#domain'
import type { Attempt, PaperId, Question, QuestionId } from '#domain'
import type { AttemptLine, QuestionKey, QuestionView } from '#api'
import type { Bank } from '#bank'
import type { Moment } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import type { AppContext } from '../context.ts'
import { sitting } from '../interviews/sitting.ts'
import { pointResults, saidSince } from '../practice/results.ts'
import { isOpen, summaryOf } from './summary.ts'

/** A question as a client may show it. Its key stays folded until the question is attempted or revealed. */
export async function questionView(
  { services, readings }: AppContext,
  id: QuestionId,
  record: RecordIndex,
  moment: Moment,
): Promise<QuestionView> {
  const question = services.bank.get(id)
  const open = isOpen(question, record)
  return {
    summary: summaryOf(question, record, moment),
    key: open ? keyOf(question) : null,
    readings: open ? await readings(question) : [],
    papers: open ? papersOf(question, services.bank) : [],
    attempts: record.attemptsOf(id).map(attempt => attemptLine(attempt, services.bank, record)),
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

/** One row of a history. It is made from the attempt, so it remains when the question leaves the bank. */
export function attemptLine(attempt: Attempt, bank: Bank, record: RecordIndex): AttemptLine {
  const { id, question, at, hints, report } = attempt
  const asked = bank.find(question)
  const since = saidSince(record, id)
  const sat = sitting(record, attempt, asked)
  return {
    id,
    question,
    at,
    hints,
    title: asked?.title ?? question,
    section: sectionOf(question),
    mark: report.mark,
    hiring: sat?.hiring ?? report.hiring,
    outline: pointResults(attempt),
    later: [...laterRulings(attempt, since)].map(([point, later]) => ({ point, ...later })),
    mended: [...mendedPoints(since.replies)],
    interview: sat && {
      id: sat.interview,
      number: sat.number,
      outline: sat.points.map(({ point: of, rank, weight, kind }) => ({ id: of, rank, weight, kind })),
    },
  }
}

/** The folder of a question is its section. */
export function sectionOf(id: QuestionId): Question['section'] {
  return SECTIONS.find(section => id.startsWith(`${section}/`)) ?? 'foundations'
}
