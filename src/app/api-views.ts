/**
 * The views as schemas, for the description of the API. Each is held by its type to hold all that the view holds;
 * that the app sends nothing else is tested.
 */
import { z } from 'zod'
import {
  Appeal,
  Attempt,
  Card,
  Day,
  EntryId,
  ExerciseId,
  ExerciseRuling,
  Hiring,
  Instant,
  LEVELS,
  Mark,
  Override,
  Paper,
  PointId,
  PointOutline,
  Question,
  QuestionFile,
  QuestionId,
  ROLES,
  Rating,
  Reply,
  Report,
  SECTIONS,
  Settings,
  Settlement,
  Span,
  Term,
  About,
} from '#domain'
import type * as views from '#domain'

const section = z.enum(SECTIONS)
const kind = z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged'])
const share = z.number().min(0).max(1)

export const PointResult: z.ZodType<views.PointResult> = z.object({ ...PointOutline.unwrap().shape, kind })

export const QuestionSummary: z.ZodType<views.QuestionSummary> = z.object({
  id: QuestionId,
  section,
  topic: z.string(),
  level: z.enum(LEVELS),
  sheet: z.int().nullable(),
  title: z.string(),
  prompt: z.string(),
  minutes: z.int(),
  roles: z.array(z.enum(ROLES)),
  concepts: z.array(z.string()),
  prerequisites: z.array(QuestionId),
  outline: z.array(PointOutline),
  standing: z.enum(['new', 'due', 'scheduled', 'revealed']),
  due: Instant.nullable(),
  recall: share.nullable(),
  attempts: z.int(),
  exercises: z.int(),
  last: z
    .object({
      attempt: EntryId,
      at: Instant,
      mark: Mark,
      hiring: Hiring.nullable(),
      outline: z.array(PointResult),
      remark: z.string(),
    })
    .nullable(),
})

export const AttemptLine: z.ZodType<views.AttemptLine> = z.object({
  id: EntryId,
  question: QuestionId,
  title: z.string(),
  section,
  at: Instant,
  mark: Mark,
  hiring: Hiring.nullable(),
  hints: z.int(),
  outline: z.array(PointResult),
})

export const QuestionKey: z.ZodType<views.QuestionKey> = QuestionFile.omit({ exercises: true }).extend({
  id: QuestionId,
})

export const QuestionView: z.ZodType<views.QuestionView> = z.object({
  summary: QuestionSummary,
  key: QuestionKey.nullable(),
  readings: z.array(
    z.object({
      answer: z.enum(['short', 'medium', 'long']),
      made: z.array(z.object({ point: PointId, evidence: z.array(Span) })),
    }),
  ),
  papers: z.array(Paper),
  attempts: z.array(AttemptLine),
})

const choices = z.object({ again: Instant, hard: Instant, good: Instant, easy: Instant })

export const Review: z.ZodType<views.Review> = z.object({
  due: Instant,
  rating: Rating,
  ratedBy: z.enum(['mark', 'learner']),
  fromMark: Rating,
  because: z.string(),
  curve: z.array(z.object({ day: Day, recall: share })),
  choices,
})

export const AttemptView: z.ZodType<views.AttemptView> = z.object({
  attempt: Attempt,
  question: QuestionView,
  number: z.int(),
  replies: z.array(Reply),
  appeals: z.array(Appeal),
  settlements: z.array(Settlement),
  overrides: z.array(Override),
  settledMark: Mark,
  next: z
    .object({
      about: About,
      prompt: z.string(),
      point: PointId,
      points: z.int(),
      move: z.object({ number: z.int(), of: z.int() }).nullable(),
    })
    .nullable(),
  review: Review.nullable(),
  nextDue: QuestionSummary.nullable(),
})

export const Hint = z.object({ rung: z.int(), text: z.string(), cap: Rating })

const band = z.object({ low: z.number(), estimate: z.number(), high: z.number() }).nullable()

export const Today: z.ZodType<views.Today> = z.object({
  day: Day,
  daysToInterview: z.int().nullable(),
  due: z.array(QuestionSummary),
  fresh: z.array(QuestionSummary),
  minutes: z.number(),
  plan: z.array(
    z.object({
      day: Day,
      dueMinutes: z.number(),
      newMinutes: z.number(),
      due: z.array(QuestionId),
      fresh: z.array(QuestionId),
    }),
  ),
  readiness: z.array(z.object({ section, answers: z.int(), band })),
  attempts: z.int(),
  settings: Settings,
})

export const History: z.ZodType<views.History> = z.object({
  attempts: z.array(AttemptLine),
  cards: z.array(Card),
  readiness: z.array(z.object({ at: Instant, section, low: z.number(), high: z.number() })),
})

export const SearchHit: z.ZodType<views.SearchHit> = z.object({
  question: QuestionId,
  title: z.string(),
  where: z.enum(['prompt', 'concept', 'own-answer']),
  attempt: EntryId.nullable(),
  excerpt: z.string(),
})

export const TermView: z.ZodType<views.TermView> = z.object({
  id: z.string(),
  term: z.string(),
  says: z.string(),
  formula: z.string().nullable(),
  questions: z.array(z.object({ id: QuestionId, title: z.string() })),
})

export const ExerciseSummary: z.ZodType<views.ExerciseSummary> = z.object({
  id: ExerciseId,
  name: z.string(),
  question: QuestionId,
  title: z.string(),
  section,
  topic: z.string(),
  tries: z.int(),
  last: ExerciseRuling.nullable(),
})

export const ExerciseView: z.ZodType<views.ExerciseView> = z.object({
  summary: ExerciseSummary,
  seed: z.int(),
  prompt: z.string(),
  unit: z.string(),
  tolerance: z.number(),
})

export const ExerciseResult: z.ZodType<views.ExerciseResult> = z.object({
  ruling: ExerciseRuling,
  read: z.string().nullable(),
  because: z.string().nullable(),
  answer: z.string(),
  solution: z.string(),
})

const purse = z.object({ tokens: z.number(), dollars: z.number() })

export const ModelsView: z.ZodType<views.ModelsView> = z.object({
  judge: z.string(),
  offline: z.boolean(),
  voice: z.string().nullable(),
  models: z.array(
    z.object({
      name: z.string(),
      provider: z.string(),
      model: z.string(),
      used: z.boolean(),
      key: z.enum(['known', 'missing', 'none']),
    }),
  ),
  purse: z.object({ prompt: z.string(), spent: purse, budget: purse }).nullable(),
})

export const WholeBank = z.object({
  questions: z.array(Question),
  papers: z.array(Paper),
  terms: z.array(Term),
})

export const ImportResult: z.ZodType<views.ImportResult> = z.object({ added: z.int(), alreadyThere: z.int() })

export const ApiError = z.object({
  error: z
    .string()
    .describe('What kind of trouble: invalid, not-found, conflict, unavailable, too-large, bug.'),
  detail: z.string().describe('A sentence for a person: what was wrong and the way out.'),
  issues: z.array(z.looseObject({})).optional(),
})

export { Attempt, Mark, Question, Reply, Report, Settings }
