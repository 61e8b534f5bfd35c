import { Fault, epochMs, randomFrom } from '#domain'
import type { Day, EntryId, InterviewLine, QuestionId } from '#domain'
import { observe } from '#readiness'
import type { Known, Session } from '#interviewer'
import type { Observation } from '#readiness'
import type { Desk, Moment } from '../services.ts'
import type { Ledger } from '../record-index.ts'
import { shareOf, shownIn } from '../progress/readiness-over-time.ts'

/** The interview of this id, as its lines tell it. */
export function sessionIn(ledger: Ledger, id: EntryId): Session {
  const session = ledger.sessions.get(id)
  if (!session) throw new Fault('not-found', `no interview ${id}`)
  return session
}

export function linesIn(ledger: Ledger, id: EntryId): readonly InterviewLine[] {
  return ledger.interviews.get(id) ?? []
}

/** What the interviewer knows when it chooses: the bank, the record, and what this interview has shown so far. */
export function knownAt(desk: Desk, ledger: Ledger, moment: Moment, session: Session | null): Known {
  const { questions } = desk.bank
  // Read only where a question is chosen: most steps choose none.
  const lastAsked = once(() => lastAskedIn(ledger))
  const observations = once(() => [...shownIn(desk.bank, ledger), ...shownSoFar(desk, session)])
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

/** Openings of a running interview: its answers join the record only at its end. */
function shownSoFar({ bank }: Desk, session: Session | null): readonly Observation[] {
  return (
    session?.asked.flatMap(({ question: id, hints, exchanges: [{ said }] }) => {
      const question = bank.find(id)
      const share = said && shareOf(said.report.mark)
      return question && typeof share === 'number' ? [observe({ question, share, hints: hints.length })] : []
    }) ?? []
  )
}

function lastAskedIn(ledger: Ledger): ReadonlyMap<QuestionId, Day> {
  const last = new Map<QuestionId, Day>()
  const note = (question: QuestionId, day: Day) => {
    const before = last.get(question)
    if (!before || before < day) last.set(question, day)
  }
  for (const { question, day } of ledger.attempts) note(question, day)
  for (const lines of ledger.interviews.values())
    for (const { event, day } of lines) if (event.kind === 'asked') note(event.question, day)
  return last
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

/** Interviews with the newest first. */
export function interviewsIn(ledger: Ledger): readonly Session[] {
  return [...ledger.sessions.values()].toSorted((a, b) => epochMs(b.startedAt) - epochMs(a.startedAt))
}
