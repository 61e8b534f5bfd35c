import type { Card, Day, ExerciseId, QuestionId, Settings } from '#domain'
import type { Lane } from './rotation.ts'

/** A question as the plan sees it. */
interface Plannable {
  readonly minutes: number
  /** The exercises that the learner has yet to get right. */
  readonly exercises: readonly ExerciseId[]
}

export interface PlanRequest {
  readonly today: Day
  readonly offset: number
  readonly settings: Pick<Settings, 'interview' | 'minutesPerDay' | 'newPerDay' | 'retention'>
  readonly find: (question: QuestionId) => Plannable
  readonly cards: readonly Card[]
  /** Keys opened without an attempt. They fall due like a card, from that day on. */
  readonly revealed: readonly { readonly question: QuestionId; readonly day: Day }[]
  /** Never tried, in the order in which to begin them. */
  readonly fresh: readonly QuestionId[]
  /** The first question for a learner who has tried nothing. */
  readonly opening: QuestionId | null
  readonly lanes: readonly Lane[]
  /** The minutes of the mock interview still to sit, if there is one. */
  readonly mockMinutes: number | null
  /** Whether there are glossary cards to go through. */
  readonly glossary: 'daily' | 'none'
  /** The work already done today. */
  readonly done: DoneSoFar
}

interface DoneSoFar {
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
