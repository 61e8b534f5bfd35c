import { DEFAULT_SETTINGS, countedLines, newestRejudgements, retractedIn } from '#domain'
import type {
  Attempt,
  Card,
  DiagnosticLine,
  Entry,
  EntryId,
  ExerciseTry,
  Instant,
  InterviewLine,
  QuestionEntry,
  QuestionId,
  Rejudgement,
  Reveal,
  Settings,
  SettingsChange,
  TermEntry,
} from '#domain'
import { evolve, sessionOf } from '#interviewer'
import type { Session } from '#interviewer'
import { diagnosticOf } from '#readiness'
import type { DiagnosticRun } from '#readiness'
import { chronological } from '#scheduler'
import type { Store } from '#store'

type Line = Exclude<Entry, { kind: 'interview' | 'diagnostic' }>
type Answer = Exclude<Line, { kind: 'retraction' | 'rejudgement' }>

/**
 * The record as the use-cases read it: every line in order, the cards folded from them, and the interviews.
 */
export interface RecordIndex extends Answers, Interviews {
  /** The state of each diagnostic. */
  readonly diagnostics: ReadonlyMap<EntryId, DiagnosticRun>
}

interface JudgedAgain {
  readonly first: Attempt
  readonly again: Rejudgement
}

interface Answers {
  /** Every question with a line in the record. */
  readonly questions: readonly QuestionId[]
  readonly find: (id: EntryId) => Answer | undefined
  readonly attempts: readonly Attempt[]
  /** Attempts that were taken back. Nothing else here knows them, nor the lines about them. */
  readonly retracted: ReadonlySet<EntryId>
  /** The line of an attempt as it was first judged, and the rejudgement that counts, if it was judged again. */
  readonly judgedAgain: (attempt: EntryId) => JudgedAgain | undefined
  readonly attemptsOf: (question: QuestionId) => readonly Attempt[]
  /** The moments at which attempts at a question were taken back: their reports had shown its key. */
  readonly takenBackAt: (question: QuestionId) => readonly Instant[]
  readonly about: (
    attempt: EntryId,
  ) => readonly Exclude<
    QuestionEntry,
    { kind: 'attempt' | 'reveal' | 'exercise' | 'retraction' | 'rejudgement' }
  >[]
  readonly revealsOf: (question: QuestionId) => readonly Reveal[]
  readonly exercisesOf: (question: QuestionId) => readonly ExerciseTry[]
  readonly linesOf: (question: QuestionId) => readonly Answer[]
  readonly cards: ReadonlyMap<QuestionId, Card>
  /** Every line about a term, in order. */
  readonly termLines: readonly TermEntry[]
  /** Every change of settings, in order; the last of them is in force. */
  readonly changes: readonly SettingsChange[]
  readonly settings: Settings
}

/**
 * These maps grow in place as lines arrive, even in an index given out earlier. Copying a thousand interviews
 * would be most of the work of a step.
 */
interface Interviews {
  /** The lines of each interview, by number. */
  readonly interviews: ReadonlyMap<EntryId, readonly InterviewLine[]>
  /** The state of each: the fold of its lines. */
  readonly sessions: ReadonlyMap<EntryId, Session>
}

export type ReadRecord = () => Promise<RecordIndex>

/**
 * Reads the record once, and then only the lines added by this process or another. Lines never change, so
 * each is parsed once. If the count does not add up, all are read again.
 */
export function recordIndexOf(store: Store): ReadRecord {
  let known: readonly Line[] = []
  let count = 0
  let seq = 0
  let lines: readonly DiagnosticLine[] = []
  let record: (RecordIndex & Growing) | undefined

  async function read(): Promise<RecordIndex & Growing> {
    let before = record
    let news = await store.entriesAfter(seq)
    if (count + news.entries.length !== news.total) {
      before = undefined
      news = await store.entriesAfter(0)
    }
    if (before && news.entries.length === 0) return before
    const answers = news.entries.filter(e => e.kind !== 'interview' && e.kind !== 'diagnostic')
    const steps = news.entries.filter(e => e.kind === 'diagnostic')
    const cards = await (before && answers.length === 0 ? undefined : store.cards())

    const growing: Growing = before ?? { interviews: new Map(), sessions: new Map() }
    for (const [id, lines] of Map.groupBy(
      news.entries.filter(e => e.kind === 'interview'),
      line => line.interview,
    ))
      goOn(growing, id, lines)
    if (cards) known = before ? [...known, ...answers] : answers
    lines = before ? [...lines, ...steps] : steps
    // Steps of interviews change nothing else, and there may be many.
    const now =
      before && !cards
        ? withDiagnostics(before, lines, steps)
        : {
            ...answersIn(chronological(known), cards ?? []),
            diagnostics: diagnosticsIn(lines),
            interviews: growing.interviews,
            sessions: growing.sessions,
          }
    seq = news.seq
    count = news.total
    record = now
    return now
  }

  // Reads run one after another, as two at once would each add the same lines.
  let last: Promise<unknown> = Promise.resolve()
  return () => {
    const next = last.then(read, read)
    last = next
    return next
  }
}

/** The same index if no diagnostic moved, since results computed from an index are cached by its identity. */
function withDiagnostics<T extends RecordIndex>(
  before: T,
  lines: readonly DiagnosticLine[],
  steps: readonly DiagnosticLine[],
): T {
  return steps.length === 0 ? before : { ...before, diagnostics: diagnosticsIn(lines) }
}

function diagnosticsIn(lines: readonly DiagnosticLine[]): ReadonlyMap<EntryId, DiagnosticRun> {
  return new Map(
    [...Map.groupBy(lines, line => line.run)].flatMap(([id, own]) => {
      const run = diagnosticOf(own.toSorted((a, b) => a.number - b.number))
      return run ? [[id, run] as const] : []
    }),
  )
}

interface Growing {
  readonly interviews: Map<EntryId, readonly InterviewLine[]>
  readonly sessions: Map<EntryId, Session>
}

/** Adds lines to an interview. If they continue its last line, it is not folded again from its beginning. */
function goOn({ interviews, sessions }: Growing, id: EntryId, lines: readonly InterviewLine[]): void {
  const [old, stood, further] = [interviews.get(id) ?? [], sessions.get(id), byNumber(lines)]
  const goesOn = stood !== undefined && further[0]?.number === stood.next
  const all = goesOn ? [...old, ...further] : byNumber([...old, ...further])
  const session = goesOn ? further.reduce<Session | null>(evolve, stood) : sessionOf(all)
  interviews.set(id, all)
  if (session) sessions.set(id, session)
}

function byNumber(lines: readonly InterviewLine[]): readonly InterviewLine[] {
  return lines.toSorted((a, b) => a.number - b.number)
}

function answersIn(lines: readonly Line[], cards: readonly Card[]): Answers {
  const entries = countedLines(lines)
  const rejudged = newestRejudgements(lines)
  const first = new Map(
    lines.flatMap(e => (e.kind === 'attempt' && rejudged.has(e.id) ? [[e.id, e] as const] : [])),
  )
  const byId = new Map(entries.map(e => [e.id, e]))
  const attempts = entries.filter(e => e.kind === 'attempt')
  const attemptsBy = Map.groupBy(attempts, e => e.question)
  const revealsBy = Map.groupBy(
    entries.filter(e => e.kind === 'reveal'),
    e => e.question,
  )
  const exercisesBy = Map.groupBy(
    entries.filter(e => e.kind === 'exercise'),
    e => e.question,
  )
  const retractionsBy = Map.groupBy(
    lines.filter(e => e.kind === 'retraction'),
    e => e.question,
  )
  const settings = entries.filter(e => e.kind === 'settings')
  const about = entries.filter(e => 'question' in e)
  const linesBy = Map.groupBy(about, e => e.question)
  const remarks = Map.groupBy(
    about.filter(e => e.kind !== 'attempt' && e.kind !== 'reveal' && e.kind !== 'exercise'),
    e => e.attempt,
  )

  return {
    questions: [...linesBy.keys()],
    attempts,
    retracted: retractedIn(lines),
    find: id => byId.get(id),
    judgedAgain: id => {
      const [line, again] = [first.get(id), rejudged.get(id)]
      return line && again && { first: line, again }
    },
    attemptsOf: question => attemptsBy.get(question) ?? [],
    takenBackAt: question => (retractionsBy.get(question) ?? []).map(({ at }) => at),
    revealsOf: question => revealsBy.get(question) ?? [],
    about: attempt => remarks.get(attempt) ?? [],
    exercisesOf: question => exercisesBy.get(question) ?? [],
    linesOf: question => [...settings, ...(linesBy.get(question) ?? [])],
    cards: new Map(cards.map(card => [card.question, card])),
    termLines: entries.filter(e => e.kind === 'term' || e.kind === 'withdrawal'),
    changes: settings,
    settings: settings.at(-1)?.settings ?? DEFAULT_SETTINGS,
  }
}
