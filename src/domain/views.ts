/** What the app tells a face. Parsed on the way in, built on the way out: types only, no schemas. */
import type { BlueprintId } from './blueprint.ts'
import type { Attempt, Appeal, Override, Rating, Reply, Settlement } from './entry.ts'
import type { Card } from './card.ts'
import type { About } from './entry.ts'
import type { ExerciseRuling } from './exercise.ts'
import type { EntryId, ExerciseId, PointId, QuestionId } from './ids.ts'
import type { Paper } from './paper.ts'
import type { PointOutline } from './point.ts'
import type { Question } from './question.ts'
import type { Hiring, Mark } from './report.ts'
import type { Settings } from './settings.ts'
import type { Day, Instant } from './time.ts'
import type { Span, Verdict } from './verdict.ts'

export type Standing = 'new' | 'due' | 'scheduled' | 'revealed'

/** How a point came out, still without its claim. */
export interface PointResult extends PointOutline {
  readonly kind: Verdict['kind']
}

/** A question without spoilers, and how the learner stands with it. */
export interface QuestionSummary {
  readonly id: QuestionId
  readonly section: Question['section']
  readonly topic: string
  readonly level: Question['level']
  /** The number of its fact sheet, where it has one. */
  readonly sheet: number | null
  readonly title: string
  readonly prompt: string
  readonly minutes: number
  readonly roles: Question['roles']
  readonly concepts: readonly string[]
  readonly prerequisites: readonly QuestionId[]
  readonly outline: readonly PointOutline[]
  readonly standing: Standing
  readonly due: Instant | null
  /** The chance of recall now, when there is a card. */
  readonly recall: number | null
  readonly attempts: number
  /** How many calculations go with it. */
  readonly exercises: number
  readonly last: {
    readonly attempt: EntryId
    readonly at: Instant
    readonly mark: Mark
    readonly hiring: Hiring | null
    readonly outline: readonly PointResult[]
    readonly remark: string
  } | null
}

/** The words of a model answer that make each point, as the examiner reads them. */
export interface ModelReading {
  readonly answer: keyof Question['modelAnswers']
  readonly made: readonly { readonly point: PointId; readonly evidence: readonly Span[] }[]
}

/** What the key of a question opens. Its calculations stay folded: each is answered on its own. */
export type QuestionKey = Omit<Question, 'exercises'>

/** The question with its key, given only after an attempt or a reveal. */
export interface QuestionView {
  readonly summary: QuestionSummary
  readonly key: QuestionKey | null
  /** One for each model answer; empty as long as there is no key. */
  readonly readings: readonly ModelReading[]
  /** The sources that the key cites. */
  readonly papers: readonly Paper[]
  readonly attempts: readonly AttemptLine[]
}

/** One row of a history. */
export interface AttemptLine {
  readonly id: EntryId
  readonly question: QuestionId
  readonly title: string
  readonly section: Question['section']
  readonly at: Instant
  readonly mark: Mark
  readonly hiring: Hiring | null
  readonly hints: number
  readonly outline: readonly PointResult[]
}

/** The question that the report asks next. */
export interface NextQuestion {
  readonly about: About
  readonly prompt: string
  /** The point of the main question that it goes into. */
  readonly point: PointId
  readonly points: number
  /** In a scenario, which of its moves this is, the opening being the first. */
  readonly move: { readonly number: number; readonly of: number } | null
}

/** When the question comes back and why. */
export interface Review {
  readonly due: Instant
  readonly rating: Rating
  readonly ratedBy: 'mark' | 'learner'
  /** What the mark alone would have picked, before hints capped it or the learner overrode it. */
  readonly fromMark: Rating
  readonly because: string
  /** The chance of recall on the days from the review to the due date and a little beyond. */
  readonly curve: readonly { readonly day: Day; readonly recall: number }[]
  /** When it would come back after each rating. */
  readonly choices: Readonly<Record<Rating, Instant>>
}

/** All that a report page shows. */
export interface AttemptView {
  readonly attempt: Attempt
  readonly question: QuestionView
  readonly number: number
  readonly replies: readonly Reply[]
  readonly appeals: readonly Appeal[]
  readonly settlements: readonly Settlement[]
  readonly overrides: readonly Override[]
  /** The mark with the learner's own settlements in; equal to the report's where there are none. */
  readonly settledMark: Mark
  readonly next: NextQuestion | null
  /** Null while the mark is withheld or when the key was seen the same day. */
  readonly review: Review | null
  readonly nextDue: QuestionSummary | null
}

export interface PlanDay {
  readonly day: Day
  readonly dueMinutes: number
  readonly newMinutes: number
  readonly due: readonly QuestionId[]
  readonly fresh: readonly QuestionId[]
}

/** Of ten core questions of a section drawn today, how many would pass. */
export interface Readiness {
  readonly section: Question['section']
  readonly answers: number
  /** Null under eight answers. `low` to `high` hold the truth eight times in ten: see docs/readiness.md. */
  readonly band: { readonly low: number; readonly estimate: number; readonly high: number } | null
}

/** How likely an interview by a blueprint, held today, is to meet its bar. */
export interface BlueprintReadiness {
  readonly blueprint: BlueprintId
  /** Marked answers in the sections that it asks from. */
  readonly answers: number
  /** Null under eight answers. `low` to `high` hold the truth eight times in ten. */
  readonly chance: { readonly low: number; readonly estimate: number; readonly high: number } | null
}

export interface Today {
  readonly day: Day
  readonly daysToInterview: number | null
  readonly due: readonly QuestionSummary[]
  readonly fresh: readonly QuestionSummary[]
  readonly minutes: number
  readonly plan: readonly PlanDay[]
  readonly readiness: readonly Readiness[]
  readonly attempts: number
  readonly settings: Settings
}

export interface History {
  readonly attempts: readonly AttemptLine[]
  readonly cards: readonly Card[]
  /** How the readiness band moved, an item for each attempt that gave one. */
  readonly readiness: readonly {
    readonly at: Instant
    readonly section: Question['section']
    readonly low: number
    readonly high: number
  }[]
}

export interface SearchHit {
  readonly question: QuestionId
  readonly title: string
  readonly where: 'prompt' | 'concept' | 'own-answer'
  readonly attempt: EntryId | null
  readonly excerpt: string
}

/** A concept to know cold. */
export interface TermView {
  readonly id: string
  readonly term: string
  readonly says: string
  readonly formula: string | null
  readonly questions: readonly { readonly id: QuestionId; readonly title: string }[]
}

export interface ImportResult {
  readonly added: number
  readonly alreadyThere: number
}

/** A calculation of a question, without its numbers, and how it went so far. */
export interface ExerciseSummary {
  readonly id: ExerciseId
  readonly name: string
  readonly question: QuestionId
  /** The title of its question. */
  readonly title: string
  readonly section: Question['section']
  readonly topic: string
  readonly tries: number
  readonly last: ExerciseRuling | null
}

/** A calculation as it is set: nothing in it gives the answer away. */
export interface ExerciseView {
  readonly summary: ExerciseSummary
  readonly seed: number
  readonly prompt: string
  readonly unit: string
  /** Relative; 0 where a count must be exact. */
  readonly tolerance: number
}

/** What became of a try, with the answer and how it is worked out. */
export interface ExerciseResult {
  readonly ruling: ExerciseRuling
  /** How what was typed was understood; null when the solution was asked for instead. */
  readonly read: string | null
  /** What went wrong, as far as it can be told. */
  readonly because: string | null
  readonly answer: string
  readonly solution: string
}

/** The judge in use and the models that are configured, by name. There is no room in it for a key. */
export interface ModelsView {
  readonly judge: string
  /** Whether the judge needs no model. */
  readonly offline: boolean
  /** The model that phrases what the interviewer asks, by name; null where it is shown as it is written. */
  readonly voice: string | null
  readonly models: readonly {
    readonly name: string
    readonly provider: string
    readonly model: string
    /** Whether the judge asks it. */
    readonly used: boolean
    readonly key: 'known' | 'missing' | 'none'
  }[]
  /** Null where there is no model that could cost anything. */
  readonly purse: {
    /** The version of the prompt under which models judge. */
    readonly prompt: string
    /** Today, in UTC. */
    readonly spent: { readonly tokens: number; readonly dollars: number }
    readonly budget: { readonly tokens: number; readonly dollars: number }
  } | null
}
