import type { Card, Day, ExerciseId, QuestionId, Settings } from '#domain'
import type { Lane } from './rotation.ts'

/** A question as the plan sees it. */
export interface Plannable {
  readonly minutes: number
  /** Those that were not yet answered right. */
  readonly exercises: readonly ExerciseId[]
}

export interface PlanRequest {
  readonly today: Day
  readonly offset: number
  readonly settings: Pick<Settings, 'interview' | 'minutesPerDay' | 'newPerDay' | 'retention'>
  readonly find: (question: QuestionId) => Plannable
  readonly cards: readonly Card[]
  /** Keys opened without an attempt: they fall due like a card, from that day on. */
  readonly revealed: readonly { readonly question: QuestionId; readonly day: Day }[]
  /** Never tried, in the order in which to begin them. */
  readonly fresh: readonly QuestionId[]
  /** Where a learner who has tried nothing begins. */
  readonly opening: QuestionId | null
  readonly lanes: readonly Lane[]
  /** The minutes of the mock interview to sit, if there is one and it was not sat. */
  readonly mockMinutes: number | null
  /** Whether there are glossary cards to go through. */
  readonly glossary: 'daily' | 'none'
  /** What was done today already. */
  readonly done: DoneSoFar
}

export interface DoneSoFar {
  readonly reviews: readonly QuestionId[]
  readonly fresh: readonly QuestionId[]
  readonly exercises: number
  /** Cards of the glossary. */
  readonly terms: number
}

export type Activity =
  | { readonly kind: 'review'; readonly question: QuestionId; readonly minutes: number }
  | { readonly kind: 'new'; readonly question: QuestionId; readonly minutes: number }
  | {
      readonly kind: 'exercise'
      readonly question: QuestionId
      readonly exercise: ExerciseId
      readonly minutes: number
    }
  | { readonly kind: 'glossary'; readonly minutes: number }
  | { readonly kind: 'mock'; readonly minutes: number }

export interface PlannedDay {
  readonly day: Day
  readonly activities: readonly Activity[]
}
