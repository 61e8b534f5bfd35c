import { createEmptyCard, forgetting_curve, fsrs, generatorParameters, Rating as Grade, State } from 'ts-fsrs'
import type { CardInput } from 'ts-fsrs'
import { epochMs, later } from '#domain'
import type { Card, EntryId, Instant, QuestionId, Rating } from '#domain'

const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good, easy: Grade.Easy } as const
const STATES = ['new', 'learning', 'review', 'relearning'] as const satisfies readonly Card['state'][]
const STATE_OF = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const
const PARAMETERS = generatorParameters({
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: 365,
})
const DAY_MS = 86_400_000

/** One review of a question: the attempt, its rating, and the source of the rating. */
export interface ReviewGrade {
  readonly question: QuestionId
  readonly attempt: EntryId
  readonly at: Instant
  readonly rating: Rating
  readonly ratedBy: Card['ratedBy']
}

/** The memory that FSRS keeps of anything reviewed. */
export type FsrsMemory = Omit<Card, 'question' | 'lastAttempt' | 'ratedBy'>

/**
 * Moves a card by FSRS. Whole days only, since an interview question is not drilled by the minute. No fuzz,
 * so that the same record gives the same cards on every machine.
 */
export function reschedule(card: Card | null, review: ReviewGrade, retention: number): Card {
  const { rating, ...memory } = remember(card, review, retention)
  return {
    question: review.question,
    ...memory,
    lastAttempt: review.attempt,
    rating,
    ratedBy: review.ratedBy,
  }
}

/** The memory after one more review. */
export function remember(
  memory: FsrsMemory | null,
  { at, rating }: Pick<ReviewGrade, 'at' | 'rating'>,
  retention: number,
): FsrsMemory {
  const scheduler = schedulerFor(retention)
  const now = msOf(at)
  const before = memory ? inputOf(memory) : createEmptyCard(now)
  const { card: after } = scheduler.next(before, now, GRADES[rating])
  return {
    due: later(at, after.scheduled_days * DAY_MS),
    stability: after.stability,
    difficulty: after.difficulty,
    state: STATES[after.state] ?? 'review',
    learningStep: after.learning_steps,
    scheduledDays: after.scheduled_days,
    reviews: after.reps,
    lapses: after.lapses,
    lastReview: at,
    rating,
  }
}

/** The due date after each of the four ratings. */
export function choices(
  card: Card | null,
  review: ReviewGrade,
  retention: number,
): Readonly<Record<Rating, Instant>> {
  const dueAfter = (rating: Rating) => reschedule(card, { ...review, rating }, retention).due
  return { again: dueAfter('again'), hard: dueAfter('hard'), good: dueAfter('good'), easy: dueAfter('easy') }
}

/** The probability of recall at a moment after the last review. */
export function recallAt(card: Pick<FsrsMemory, 'lastReview' | 'stability'>, at: Instant): number {
  const days = Math.max(0, (epochMs(at) - epochMs(card.lastReview)) / DAY_MS)
  return forgetting_curve(PARAMETERS.w, days, card.stability)
}

function schedulerFor(retention: number) {
  return fsrs({ ...PARAMETERS, request_retention: retention })
}

function inputOf(card: FsrsMemory): CardInput {
  return {
    due: msOf(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningStep,
    reps: card.reviews,
    lapses: card.lapses,
    state: STATE_OF[card.state],
    last_review: msOf(card.lastReview),
  }
}

/**
 * FSRS counts days by `Date.UTC`, which takes the years 0 to 99 for the twentieth century. No real clock
 * shows them.
 */
function msOf(at: Instant): number {
  return Math.max(0, epochMs(at))
}
