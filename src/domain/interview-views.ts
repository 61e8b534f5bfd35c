/** What the app tells a face about interviews. Types only, no schemas. */
import type { Blueprint, BlueprintId } from './blueprint.ts'
import type { EntryId, FlagId, PointId, QuestionId } from './ids.ts'
import type { CLOSINGS, Move } from './interview.ts'
import type { Question } from './question.ts'
import type { Hiring, Mark, Report } from './report.ts'
import type { Instant } from './time.ts'
import type { Span, Verdict } from './verdict.ts'

/** A blueprint as it is offered. */
export interface BlueprintView {
  readonly id: BlueprintId
  readonly title: string
  readonly about: string
  readonly minutes: number
  readonly slots: readonly { readonly title: string; readonly minutes: number }[]
  readonly bar: Blueprint['bar']
}

/** One row of the list of interviews. */
export interface InterviewRow {
  readonly id: EntryId
  readonly title: string
  readonly blueprint: BlueprintId
  readonly at: Instant
  readonly phase: 'running' | 'paused' | 'closed'
  /** Of a closed one; null where too little was asked. */
  readonly signal: Signal | null
}

/** Something said. Nothing in it is from the key of a question. */
export interface Turn {
  readonly who: 'interviewer' | 'candidate'
  readonly kind: 'question' | Move['kind'] | 'answer' | 'hint' | 'clarification' | 'passed'
  readonly text: string
  readonly at: Instant
  /** The question it belongs to, counted from nought. */
  readonly question: number
}

export interface AgendaItem {
  /** The title of the slot, or of the question once it is asked. */
  readonly title: string
  readonly minutes: number
  readonly ms: number
  readonly state: 'done' | 'now' | 'to-come' | 'not-asked'
}

/** An interview while it runs, without spoilers. */
export interface InterviewView {
  readonly id: EntryId
  readonly blueprint: BlueprintView
  readonly phase: 'running' | 'paused' | 'closed'
  readonly because: (typeof CLOSINGS)[number] | null
  /** The number to send with the next command; another one is a conflict. */
  readonly number: number
  readonly startedAt: Instant
  /** Time that counts so far, when this was read. */
  readonly ms: number
  readonly agenda: readonly AgendaItem[]
  readonly turns: readonly Turn[]
  readonly awaiting: {
    readonly question: QuestionId
    readonly section: Question['section']
    readonly move: Move['kind']
    readonly prompt: string
    readonly hintsLeft: number
    /** The number of the line that asked it: words of a voice bear it, too. */
    readonly asked: number
  } | null
}

/** How a point stands at the end of a question, and how it came to that. */
export interface SettledPoint {
  readonly point: PointId
  readonly core: boolean
  readonly weight: number
  readonly claim: string
  readonly kind: Verdict['kind']
  readonly how: 'opening' | 'follow-up' | 'when-probed' | 'corrected' | 'gave-way'
  /** The exchange whose words decide it, and the words. */
  readonly exchange: number
  readonly evidence: readonly Span[]
}

export interface SettledFlag {
  readonly flag: FlagId
  readonly claim: string
  readonly correction: string
  /** Taken back when it was doubted. */
  readonly withdrawn: boolean
  readonly exchange: number
  readonly evidence: readonly Span[]
}

/** What was told before the answer: a hint, or a fact that was asked for. */
export interface Aside {
  /** The candidate's words; null for a hint. */
  readonly asked: string | null
  readonly told: string
}

export interface DebriefExchange {
  readonly kind: Move['kind']
  readonly prompt: string
  readonly asides: readonly Aside[]
  /** Null where it was passed or the time ran out. */
  readonly answer: string | null
  readonly ms: number
  readonly report: Report | null
}

export interface DebriefQuestion {
  readonly question: QuestionId
  readonly title: string
  readonly section: Question['section']
  readonly slot: string
  readonly minutes: number
  readonly ms: number
  readonly hints: number
  /** Nothing was said to it: skipped is not wrong. */
  readonly skipped: boolean
  readonly exchanges: readonly DebriefExchange[]
  readonly points: readonly SettledPoint[]
  readonly flags: readonly SettledFlag[]
  /** Null where it was skipped. */
  readonly mark: Mark | null
  readonly hiring: Hiring | null
  readonly hiringHigh: Hiring | null
  /** What an interviewer would have written down. */
  readonly decided: string
  /** The attempt that holds its opening. */
  readonly attempt: EntryId | null
}

export interface Signal {
  readonly word: Hiring
  /** The best word it may become while points are open. */
  readonly best: Hiring
}

export interface Debrief {
  readonly id: EntryId
  readonly blueprint: BlueprintView
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly ms: number
  readonly pauses: number
  readonly because: (typeof CLOSINGS)[number]
  readonly examiners: readonly string[]
  /** Null where less than half of the blueprint was asked. */
  readonly signal: Signal | null
  /** What the signal rests on, in sentences. */
  readonly restsOn: readonly string[]
  readonly questions: readonly DebriefQuestion[]
  /** Slots that were never reached: unasked is not weak. */
  readonly notAsked: readonly string[]
  readonly study: readonly {
    readonly question: QuestionId
    readonly title: string
    readonly why: string
    readonly due: Instant | null
  }[]
  readonly earlier: readonly InterviewRow[]
}

/** What a listener to a running interview hears: to which number it moved on and when that was told, or words of the interviewer as they are spoken. */
export type LiveEvent =
  | { readonly kind: 'moved'; readonly number: number; readonly at: Instant }
  /** What the line of this number asks, in a voice's words as far as they have come. They take the place of those before. */
  | { readonly kind: 'words'; readonly number: number; readonly text: string }
  /** All of it, as it stands. */
  | { readonly kind: 'spoken'; readonly number: number; readonly text: string }
