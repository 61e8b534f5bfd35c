import { DEFAULT_SETTINGS } from '#domain'
import type { Attempt, Card, Entry, EntryId, ExerciseTry, InterviewLine, QuestionEntry, QuestionId, Reveal, Settings } from '#domain'
import { inOrder } from '#scheduler'
import type { Store } from '#store'

/** The record as the use-cases read it: every line in order, and the cards folded from them. */
export interface Ledger {
  readonly entries: readonly Entry[]
  /** Every question that the record speaks of. */
  readonly questions: readonly QuestionId[]
  readonly find: (id: EntryId) => Entry | undefined
  readonly attempts: readonly Attempt[]
  readonly attemptsOf: (question: QuestionId) => readonly Attempt[]
  readonly about: (attempt: EntryId) => readonly Exclude<QuestionEntry, { kind: 'attempt' | 'reveal' | 'exercise' }>[]
  readonly revealsOf: (question: QuestionId) => readonly Reveal[]
  readonly exercisesOf: (question: QuestionId) => readonly ExerciseTry[]
  readonly linesOf: (question: QuestionId) => readonly Entry[]
  /** The lines of each interview, by number. */
  readonly interviews: ReadonlyMap<EntryId, readonly InterviewLine[]>
  readonly cards: ReadonlyMap<QuestionId, Card>
  readonly settings: Settings
}

export type ReadLedger = () => Promise<Ledger>

/**
 * Reads the record once and then only what was added, by this process or another.
 * Lines never change, so they are parsed once; when the count does not add up, all is read again.
 */
export function ledgerOf(store: Store): ReadLedger {
  let known: readonly Entry[] = []
  let seq = 0
  let ledger: Ledger | undefined

  async function read(): Promise<Ledger> {
    let news = await store.entriesAfter(seq)
    if (known.length + news.entries.length !== news.total) {
      known = []
      news = await store.entriesAfter(0)
      ledger = undefined
    }
    seq = news.seq
    if (ledger && news.entries.length === 0) return ledger
    known = inOrder([...known, ...news.entries])
    ledger = build(known, await store.cards())
    return ledger
  }

  // One after the other: two at once would each add the same news.
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(read, read)
    last = next
    return next
  }
}

function build(entries: readonly Entry[], cards: readonly Card[]): Ledger {
  const byId = new Map(entries.map(e => [e.id, e]))
  const attempts = entries.filter(e => e.kind === 'attempt')
  const attemptsBy = Map.groupBy(attempts, e => e.question)
  const revealsBy = Map.groupBy(entries.filter(e => e.kind === 'reveal'), e => e.question)
  const exercisesBy = Map.groupBy(entries.filter(e => e.kind === 'exercise'), e => e.question)
  const settings = entries.filter(e => e.kind === 'settings')
  const about = entries.filter(e => e.kind !== 'settings' && e.kind !== 'interview')
  const linesBy = Map.groupBy(about, e => e.question)
  const remarks = Map.groupBy(about.filter(e => e.kind !== 'attempt' && e.kind !== 'reveal' && e.kind !== 'exercise'), e => e.attempt)
  const interviews = Map.groupBy(entries.filter(e => e.kind === 'interview').toSorted((a, b) => a.number - b.number), e => e.interview)

  return {
    entries,
    questions: [...linesBy.keys()],
    attempts,
    find: id => byId.get(id),
    attemptsOf: question => attemptsBy.get(question) ?? [],
    revealsOf: question => revealsBy.get(question) ?? [],
    about: attempt => remarks.get(attempt) ?? [],
    exercisesOf: question => exercisesBy.get(question) ?? [],
    linesOf: question => [...settings, ...(linesBy.get(question) ?? [])],
    interviews,
    cards: new Map(cards.map(card => [card.question, card])),
    settings: settings.at(-1)?.settings ?? DEFAULT_SETTINGS,
  }
}
