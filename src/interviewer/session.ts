import { readOutline } from '#domain'
import type {
  Blueprint,
  EntryId,
  Instant,
  InterviewEvent,
  InterviewLine,
  Move,
  PointOutline,
  QuestionId,
  Report,
  SettledBy,
} from '#domain'
import { countedMs } from './clock.ts'

/** One prompt and the answer to it. */
export interface Exchange {
  readonly move: Move
  readonly prompt: string
  /** The number of the line that asked it. */
  readonly number: number
  readonly askedAt: Instant
  /** Null while the answer is awaited, and for good if the candidate passed. */
  readonly said: GivenAnswer | null
  readonly passed: boolean
  readonly ms: number
}

/** The interviewer's next act and its words, ready to be asked. */
export type NextMove = Pick<Exchange, 'move' | 'prompt'>

interface GivenAnswer {
  readonly answer: string
  readonly examiner: string
  readonly outline: readonly PointOutline[]
  readonly report: Report
  readonly at: Instant
}

/** A question of the interview: its opening exchange and those that followed. */
export interface AskedQuestion {
  readonly slot: number
  readonly question: QuestionId
  readonly title: string
  /** The rules by which its replies settle it. */
  readonly rules: SettledBy
  readonly exchanges: readonly [Exchange, ...Exchange[]]
  readonly hints: readonly string[]
  readonly clarified: readonly {
    readonly asked: string
    /** Null if it was left to the candidate. */
    readonly told: string | null
    /** The number of exchanges at that time: it belongs to the last of them. */
    readonly after: number
  }[]
}

/** The state of an interview: the fold of its lines. A closed one admits no command. */
export interface Session {
  readonly id: EntryId
  readonly blueprint: Blueprint
  readonly rules: SettledBy
  readonly phase: 'running' | 'paused' | 'closed'
  readonly because: Extract<InterviewEvent, { kind: 'closed' }>['because'] | null
  /** The number that the next line will have. */
  readonly next: number
  readonly startedAt: Instant
  readonly at: Instant
  /** The time that counts, up to `at`. */
  readonly ms: number
  readonly pauses: number
  readonly asked: readonly AskedQuestion[]
}

/** The interview that these lines tell, in their order. */
export function sessionOf(lines: readonly InterviewLine[]): Session | null {
  return lines.reduce<Session | null>((session, line) => evolve(session, line), null)
}

/**
 * The session after one more line. The rules are in `decide`, so any event is accepted here. Only an end is
 * final: a line written behind it by hand opens nothing again.
 */
export function evolve(
  before: Session | null,
  { interview, number, at, event }: InterviewLine,
): Session | null {
  if (event.kind === 'opened') {
    return {
      id: interview,
      blueprint: event.blueprint,
      rules: event.rules ?? 1,
      phase: 'running',
      because: null,
      next: number + 1,
      startedAt: at,
      at,
      ms: 0,
      pauses: 0,
      asked: [],
    }
  }
  if (!before) return null
  if (before.phase === 'closed') return { ...before, next: number + 1 }
  const spent = before.phase === 'running' ? countedMs(before.at, at) : 0
  const session = { ...tick(before, spent), next: number + 1, at }

  switch (event.kind) {
    case 'asked': {
      const opening: Exchange = {
        move: { kind: 'question' },
        prompt: event.prompt,
        number,
        askedAt: at,
        said: null,
        passed: false,
        ms: 0,
      }
      return {
        ...session,
        asked: [
          ...session.asked,
          {
            slot: event.slot,
            question: event.question,
            title: event.title,
            rules: session.rules,
            exchanges: [opening],
            hints: [],
            clarified: [],
          },
        ],
      }
    }
    case 'followed':
      return inLast(session, last => ({
        ...last,
        exchanges: [
          ...last.exchanges,
          { move: event.move, prompt: event.prompt, number, askedAt: at, said: null, passed: false, ms: 0 },
        ],
      }))
    case 'said': {
      const { answer, examiner, outline, report } = event
      return inExchange(session, exchange => ({
        ...exchange,
        said: { answer, examiner, outline: outline.map(readOutline), report, at },
      }))
    }
    case 'passed':
      return inExchange(session, exchange => ({ ...exchange, passed: true }))
    case 'hinted':
      return inLast(session, last => ({ ...last, hints: [...last.hints, event.hint] }))
    case 'clarified':
      return inLast(session, last => ({
        ...last,
        clarified: [
          ...last.clarified,
          { asked: event.asked, told: event.told, after: last.exchanges.length },
        ],
      }))
    case 'paused':
      return { ...session, phase: 'paused', pauses: session.pauses + 1 }
    case 'resumed':
      return { ...session, phase: 'running' }
    case 'closed':
      return { ...session, phase: 'closed', because: event.because }
  }
}

/** The exchange that awaits an answer, if one does. */
export function awaited(
  session: Session,
): { readonly asked: AskedQuestion; readonly exchange: Exchange } | null {
  const asked = session.asked.at(-1)
  const exchange = asked?.exchanges.at(-1)
  return session.phase !== 'closed' && asked && exchange && !exchange.said && !exchange.passed
    ? { asked, exchange }
    : null
}

function tick(session: Session, ms: number): Session {
  return { ...inExchange(session, exchange => ({ ...exchange, ms: exchange.ms + ms })), ms: session.ms + ms }
}

function inLast(session: Session, change: (last: AskedQuestion) => AskedQuestion): Session {
  const last = session.asked.at(-1)
  return last ? { ...session, asked: [...session.asked.slice(0, -1), change(last)] } : session
}

function inExchange(session: Session, change: (last: Exchange) => Exchange): Session {
  return inLast(session, asked => inLastExchange(asked, change))
}

/** A question with its last exchange changed. */
export function inLastExchange(asked: AskedQuestion, change: (last: Exchange) => Exchange): AskedQuestion {
  const [first, ...rest] = asked.exchanges
  const last = rest.at(-1)
  return { ...asked, exchanges: last ? [first, ...rest.slice(0, -1), change(last)] : [change(first)] }
}

/** The session as it stands at a later moment, with no line in between. */
export function until(session: Session, at: Instant): Session {
  return session.phase === 'running' ? { ...tick(session, countedMs(session.at, at)), at } : session
}
