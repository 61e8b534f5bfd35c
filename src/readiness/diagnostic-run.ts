import { markShare } from '#domain'
import type {
  AskedShort,
  Blueprint,
  DiagnosticEnd,
  DiagnosticEvent,
  DiagnosticLine,
  EntryId,
  Instant,
} from '#domain'

/** The end of a short question, as an event of the record. */
type ShortAnswer = Extract<DiagnosticEvent, { kind: 'answered' | 'calculated' | 'skipped' }>

export interface ShortAsked {
  readonly item: AskedShort
  readonly prompt: string
  readonly at: Instant
  /** Null while it is open. */
  readonly answer: (ShortAnswer & { readonly at: Instant }) | null
}

/** The state of a diagnostic: the fold of its lines. */
export interface DiagnosticRun {
  readonly id: EntryId
  readonly blueprint: Blueprint | null
  readonly startedAt: Instant
  readonly asked: readonly ShortAsked[]
  readonly because: DiagnosticEnd | null
  readonly endedAt: Instant | null
  /** The number of the next line. */
  readonly next: number
  readonly seconds: number
}

/** Folds the lines of one diagnostic, in the order of their numbers. Null without its first line. */
export function diagnosticOf(lines: readonly DiagnosticLine[]): DiagnosticRun | null {
  const [first, ...rest] = lines
  if (first?.event.kind !== 'started') return null
  const begun: DiagnosticRun = {
    id: first.run,
    blueprint: first.event.blueprint,
    startedAt: first.at,
    asked: [],
    because: null,
    endedAt: null,
    next: first.number + 1,
    seconds: 0,
  }
  return rest.reduce(diagnosticAfter, begun)
}

/** The state of a diagnostic after one more line. A finished one never changes. */
export function diagnosticAfter(run: DiagnosticRun, { at, number, event }: DiagnosticLine): DiagnosticRun {
  if (run.because) return run
  const next = number + 1
  switch (event.kind) {
    case 'started':
      return { ...run, next }
    case 'asked': {
      const { item, prompt } = event
      return { ...run, next, asked: [...run.asked, { item, prompt, at, answer: null }] }
    }
    case 'ended':
      return { ...run, next, because: event.because, endedAt: at }
    default: {
      const last = run.asked.at(-1)
      if (!last || last.answer) return { ...run, next }
      return {
        ...run,
        next,
        seconds: run.seconds + event.seconds,
        asked: [...run.asked.slice(0, -1), { ...last, answer: { ...event, at } }],
      }
    }
  }
}

/** A figure that is off by a prefix or a unit comes from the right method. */
const SLIP = 0.5

/** The share that an answer earned. *I do not know* earns nothing; null is an answer left unjudged. */
export function shareOfShort(answer: ShortAnswer): number | null {
  switch (answer.kind) {
    case 'answered':
      return markShare(answer.report.mark)
    case 'calculated':
      return answer.ruling === 'right' ? 1 : answer.ruling === 'slip' ? SLIP : 0
    case 'skipped':
      return 0
  }
}
