/** The views of interviews while they run. Nothing in them is from the key of a question. */
import { z } from 'zod'
import { BlueprintId, CLOSINGS, EntryId, Hiring, Instant, QuestionId } from '#domain'
import { list, object, section } from './shapes.ts'

const phase = z.enum(['running', 'paused', 'closed'])
export const moveKind = z.enum(['question', 'follow-up', 'probe', 'push-back', 'doubt', 'colleague'])
export const closing = z.enum(CLOSINGS)

/** A blueprint as it is offered. */
export const BlueprintView = object({
  id: BlueprintId,
  title: z.string(),
  about: z.string(),
  minutes: z.int(),
  slots: list(object({ title: z.string(), minutes: z.number() })),
  bar: object({ yes: z.int() }),
})
export type BlueprintView = z.infer<typeof BlueprintView>

export const Signal = object({
  word: Hiring,
  /** The best word still possible while points are open. */
  best: Hiring,
})
export type Signal = z.infer<typeof Signal>

/** One row of the list of interviews. */
export const InterviewRow = object({
  id: EntryId,
  title: z.string(),
  blueprint: BlueprintId,
  at: Instant,
  phase,
  /** The signal of a closed interview; null if too little was asked. */
  signal: Signal.nullable(),
})
export type InterviewRow = z.infer<typeof InterviewRow>

const lead = z
  .string()
  .describe('Said before the prompt, on the answer before: it is the same however that went.')

/** One turn of the interviewer or the candidate. */
export const Turn = object({
  who: z.enum(['interviewer', 'candidate']),
  kind: z.enum([...moveKind.options, 'answer', 'hint', 'clarification', 'passed']),
  text: z.string(),
  at: Instant,
  /** The question it belongs to, counted from zero. */
  question: z.int(),
  lead: lead.nullable(),
})
export type Turn = z.infer<typeof Turn>

export const AgendaItem = object({
  /** The title of the slot, or of the question once it is asked. */
  title: z.string(),
  minutes: z.number(),
  ms: z.number(),
  state: z.enum(['done', 'now', 'to-come', 'not-asked']),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** An interview while it runs, without spoilers. */
export const InterviewView = object({
  id: EntryId,
  blueprint: BlueprintView,
  phase,
  because: closing.nullable(),
  /** Another number is a conflict. */
  number: z.int().describe('The number to send with the next step.'),
  startedAt: Instant,
  /** Time that counts, up to the moment of reading. */
  ms: z.number(),
  agenda: list(AgendaItem),
  turns: list(Turn),
  awaiting: object({
    question: QuestionId,
    section,
    move: moveKind,
    /** Null within a question, and at the start. */
    lead: lead.nullable(),
    prompt: z.string(),
    hintsLeft: z.int(),
    /** The words of a voice bear this number as well. */
    asked: z.int().describe('The number of the line that asked it.'),
  }).nullable(),
})
export type InterviewView = z.infer<typeof InterviewView>

/**
 * An event on the stream of a running interview: a move or the interviewer's words. A move carries its number
 * and the moment of sending; words come as they are spoken.
 */
export type LiveEvent =
  | { readonly kind: 'moved'; readonly number: number; readonly at: Instant }
  /** The words so far of a voice for the line of this number. They replace the earlier ones. */
  | { readonly kind: 'words'; readonly number: number; readonly text: string }
  /** The whole prompt, as it stands. */
  | { readonly kind: 'spoken'; readonly number: number; readonly text: string }
