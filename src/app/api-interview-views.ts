/** The views of interviews as schemas: see `api-views.ts`. */
import { z } from 'zod'
import {
  BlueprintId,
  CLOSINGS,
  EntryId,
  FlagId,
  Hiring,
  Instant,
  Mark,
  PointId,
  QuestionId,
  Report,
  SECTIONS,
  Span,
} from '#domain'
import type * as views from '#domain'

const because = z.enum(CLOSINGS)
const phase = z.enum(['running', 'paused', 'closed'])
const move = z.enum(['question', 'follow-up', 'probe', 'push-back', 'doubt'])
const section = z.enum(SECTIONS)
const signal = z.object({ word: Hiring, best: Hiring }).nullable()

export const BlueprintView: z.ZodType<views.BlueprintView> = z.object({
  id: BlueprintId,
  title: z.string(),
  about: z.string(),
  minutes: z.int(),
  slots: z.array(z.object({ title: z.string(), minutes: z.number() })),
  bar: z.object({ yes: z.int() }),
})

const times = z.number().min(0).max(1)
export const BlueprintReadiness: z.ZodType<views.BlueprintReadiness> = z.object({
  blueprint: BlueprintId,
  answers: z.int(),
  chance: z
    .object({ low: times, estimate: times, high: times })
    .nullable()
    .describe('Null under eight answers. Low to high hold the truth eight times in ten.'),
})

export const InterviewRow: z.ZodType<views.InterviewRow> = z.object({
  id: EntryId,
  title: z.string(),
  blueprint: BlueprintId,
  at: Instant,
  phase,
  signal,
})

export const InterviewView: z.ZodType<views.InterviewView> = z.object({
  id: EntryId,
  blueprint: BlueprintView,
  phase,
  because: because.nullable(),
  number: z.int().describe('The number to send with the next step.'),
  startedAt: Instant,
  ms: z.number(),
  agenda: z.array(
    z.object({
      title: z.string(),
      minutes: z.number(),
      ms: z.number(),
      state: z.enum(['done', 'now', 'to-come', 'not-asked']),
    }),
  ),
  turns: z.array(
    z.object({
      who: z.enum(['interviewer', 'candidate']),
      kind: z.enum([...move.options, 'answer', 'hint', 'clarification', 'passed']),
      text: z.string(),
      at: Instant,
      question: z.int(),
    }),
  ),
  awaiting: z
    .object({
      question: QuestionId,
      section,
      move,
      prompt: z.string(),
      hintsLeft: z.int(),
      asked: z.int().describe('The number of the line that asked it.'),
    })
    .nullable(),
})

const SettledPoint: z.ZodType<views.SettledPoint> = z.object({
  point: PointId,
  core: z.boolean(),
  weight: z.int(),
  claim: z.string(),
  kind: z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged']),
  how: z.enum(['opening', 'follow-up', 'when-probed', 'corrected', 'gave-way']),
  exchange: z.int(),
  evidence: z.array(Span),
})

const SettledFlag: z.ZodType<views.SettledFlag> = z.object({
  flag: FlagId,
  claim: z.string(),
  correction: z.string(),
  withdrawn: z.boolean(),
  exchange: z.int(),
  evidence: z.array(Span),
})

export const DebriefQuestion: z.ZodType<views.DebriefQuestion> = z.object({
  question: QuestionId,
  title: z.string(),
  section,
  slot: z.string(),
  minutes: z.number(),
  ms: z.number(),
  hints: z.int(),
  skipped: z.boolean(),
  exchanges: z.array(
    z.object({
      kind: move,
      prompt: z.string(),
      asides: z.array(z.object({ asked: z.string().nullable(), told: z.string() })),
      answer: z.string().nullable(),
      ms: z.number(),
      report: Report.nullable(),
    }),
  ),
  points: z.array(SettledPoint),
  flags: z.array(SettledFlag),
  mark: Mark.nullable(),
  hiring: Hiring.nullable(),
  hiringHigh: Hiring.nullable(),
  decided: z.string(),
  attempt: EntryId.nullable(),
})

export const Debrief: z.ZodType<views.Debrief> = z.object({
  id: EntryId,
  blueprint: BlueprintView,
  startedAt: Instant,
  endedAt: Instant,
  ms: z.number(),
  pauses: z.int(),
  because,
  examiners: z.array(z.string()),
  signal,
  restsOn: z.array(z.string()),
  questions: z.array(DebriefQuestion),
  notAsked: z.array(z.string()),
  study: z.array(
    z.object({ question: QuestionId, title: z.string(), why: z.string(), due: Instant.nullable() }),
  ),
  earlier: z.array(InterviewRow),
})
