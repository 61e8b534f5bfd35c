import { Fault, epochMs, markShare, randomFrom } from '#domain'
import type { Day, EntryId, InterviewLine, QuestionId } from '#domain'
import { observe } from '#readiness'
import type { Known, Session } from '#interviewer'
import type { Observation } from '#readiness'
import type { Services, Moment } from '../services.ts'
import type { RecordIndex } from '../record-index.ts'
import { observationsIn } from '../progress/readiness-over-time.ts'

/** The interview with this id, folded from its lines. */
export function sessionIn(record: RecordIndex, id: EntryId): Session {
  const session = record.sessions.get(id)
  if (!session) throw new Fault('not-found', `no interview ${id}`)
  return session
}

export function linesIn(record: RecordIndex, id: EntryId): readonly InterviewLine[] {
  return record.interviews.get(id) ?? []
}

/** The interviewer's knowledge when it chooses: the bank, the record, and the answers of this interview. */
export function knownAt(
  services: Services,
  record: RecordIndex,
  moment: Moment,
  session: Session | null,
): Known {
  const { questions } = services.bank
  // Computed only when a question is chosen, since most steps choose none.
  const lastAsked = once(() => lastAskedIn(record))
  const observations = once(() => [
    ...observationsIn(services.bank, record),
    ...shownSoFar(services, session),
  ])
  return {
    questions,
    get lastAsked() {
      return lastAsked()
    },
    get observations() {
      return observations()
    },
    today: moment.day,
    random: randomFrom(session ? `${session.id} ${session.next}` : `${moment.at}`),
  }
}

/** Observations from the opening answers of a running interview. They join the record only at its end. */
function shownSoFar({ bank }: Services, session: Session | null): readonly Observation[] {
  return (
    session?.asked.flatMap(({ question: id, hints, exchanges: [{ said }] }) => {
      const question = bank.find(id)
      const share = said && markShare(said.report.mark)
      return question && typeof share === 'number' ? [observe({ question, share, hints: hints.length })] : []
    }) ?? []
  )
}

function lastAskedIn(record: RecordIndex): ReadonlyMap<QuestionId, Day> {
  const last = new Map<QuestionId, Day>()
  const note = (question: QuestionId, day: Day) => {
    const before = last.get(question)
    if (!before || before < day) last.set(question, day)
  }
  for (const { question, day } of record.attempts) note(question, day)
  for (const lines of record.interviews.values())
    for (const { event, day } of lines) if (event.kind === 'asked') note(event.question, day)
  return last
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** All interviews, newest first. */
export function interviewsIn(record: RecordIndex): readonly Session[] {
  return [...record.sessions.values()].toSorted((a, b) => epochMs(b.startedAt) - epochMs(a.startedAt))
}
