import { markShare } from '#domain'
import type { AskedShort, Blueprint, DiagnosticEnd, DiagnosticEvent, DiagnosticLine, EntryId, Instant } from '#domain'

/** What became of a short question: an event of the record that ends it. */
export type ShortAnswer = Extract<DiagnosticEvent, { kind: 'answered' | 'calculated' | 'skipped' }>

export interface ShortAsked {
  readonly item: AskedShort
  readonly prompt: string
  readonly at: Instant
  /** Null while it waits. */
  readonly answer: (ShortAnswer & { readonly at: Instant }) | null
}

/** Where a diagnostic stands: the fold of its lines. */
export interface DiagnosticRun {
  readonly id: EntryId
  readonly blueprint: Blueprint | null
  readonly startedAt: Instant
  readonly asked: readonly ShortAsked[]
  readonly because: DiagnosticEnd | null
  /** The number of the line to come. */
  readonly next: number
  readonly seconds: number
}

/** Folds the lines of one diagnostic, in the order of their numbers. Null without its first line. */
export function diagnosticOf(lines: readonly DiagnosticLine[]): DiagnosticRun | null {
  return lines.reduce<DiagnosticRun | null>(evolved, null)
}

function evolved(run: DiagnosticRun | null, { run: id, at, number, event }: DiagnosticLine): DiagnosticRun | null {
  const next = number + 1
  if (event.kind === 'started')
    return { id, blueprint: event.blueprint, startedAt: at, asked: [], because: null, next, seconds: 0 }
  if (!run || run.because) return run
  switch (event.kind) {
    case 'asked':
      return { ...run, next, asked: [...run.asked, { item: event.item, prompt: event.prompt, at, answer: null }] }
    case 'ended':
      return { ...run, next, because: event.because }
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

/** A figure off by a prefix or a unit was worked out by the right method. */
const SLIP = 0.5

/** The share that an answer earned. Not to know earns nothing; null is an answer that was left unjudged. */
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
