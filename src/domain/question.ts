import { z } from 'zod'
import { Exercise } from './exercise.ts'
import { FlagId, FollowUpId, PaperId, PointId, QuestionId } from './ids.ts'
import { Point, SmallPoint } from './point.ts'
import { nonEmpty } from './result.ts'

const text = z.string().trim().min(1)

export const LEVELS = ['core', 'advanced', 'system-design', 'research'] as const
export const SECTIONS = ['foundations', 'architecture', 'system-design', 'research', 'scenarios'] as const
/** The purpose of a follow-up: to dig deeper, to change the requirements, or to offer something false. */
const MOVES = ['probe', 'change', 'trap'] as const
/** The kinds of interview that ask a question. */
export const ROLES = ['research', 'inference', 'training', 'applied', 'agents'] as const

export const RedFlag = z
  .object({
    id: FlagId,
    claim: text.describe('The misconception, as a sentence.'),
    correction: text.describe('What is true instead, and why.'),
    assert: z
      .array(text)
      .readonly()
      .default([])
      .describe('Patterns of sentences that state it, as those of a point.'),
    says: z.array(text).min(3).readonly().describe('Ways people say it.'),
    sources: nonEmpty(PaperId),
  })
  .readonly()
export type RedFlag = z.infer<typeof RedFlag>

export const FollowUp = z
  .object({
    id: FollowUpId,
    prompt: text,
    probes: PointId.describe('The point of the question that it goes deeper into.'),
    move: z
      .enum(MOVES)
      .optional()
      .describe(
        'What the follow-up does. In a scenario all have one and are asked one after the other; elsewhere `change` marks a changed requirement.',
      ),
    points: nonEmpty(SmallPoint),
    answer: text.describe('A worked answer that earns every point of the follow-up.'),
  })
  .readonly()
export type FollowUp = z.infer<typeof FollowUp>

const FigureName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a name is a plain word, such as stepMs')
type FigureName = z.infer<typeof FigureName>

/** A fact of the case that the interviewer gives on request, never part of the answer. */
const Clarification = z
  .object({
    asks: z
      .array(text)
      .min(2)
      .readonly()
      .describe('Words by which the request is known: how large, parameters, model size.'),
    tells: text,
    gives: z
      .record(FigureName, z.number())
      .optional()
      .describe('Its figures by name, for the expressions under `numbers` and `holds`.'),
  })
  .readonly()
type Clarification = z.infer<typeof Clarification>

export const Note = z
  .object({
    kind: z.enum(['disputed', 'often-taught-wrongly', 'uncertain']),
    text,
    sources: z.array(PaperId).readonly().default([]),
  })
  .readonly()
export type Note = z.infer<typeof Note>

/**
 * A figure in the text: computed by an expression, reported by a source, set by the question, or assumed by
 * the answer.
 */
const Figure = z
  .object({
    value: z.union([z.number(), z.string()]).describe('As it stands in the text: 2.708, 3.1e23, 50,257.'),
    name: FigureName.optional().describe('Its name in expressions here and under `holds`.'),
    is: text
      .optional()
      .describe(
        'A mathjs expression whose value rounds to it. It may use names of `gives`, of other figures and of src/hardware, and functions of the check.',
      ),
    reported: PaperId.optional().describe('The source that reports it, where it cannot be computed.'),
    given: z
      .literal(true)
      .optional()
      .describe('A figure that the question itself sets, such as the length of a prompt.'),
    assumed: text
      .optional()
      .describe('Why an assumption of the answer is fair, where the question does not set the figure.'),
  })
  .readonly()
  .refine(
    f => [f.is, f.reported, f.given, f.assumed].filter(way => way !== undefined).length === 1,
    'a figure has exactly one of `is`, `reported`, `given`, `assumed`',
  )
type Figure = z.infer<typeof Figure>

/** A comparison that must be true if the answers of a design are to add up, and what it shows. */
const Promised = z
  .object({
    is: text.describe(
      'A comparison (<, <=, >, >=, `within 5 % of`) of mathjs expressions over the names of the case and of src/hardware, and functions of the check.',
    ),
    unit: text.optional().describe('The unit of both sides, for the message where it fails.'),
    so: text.describe('The promise in a sentence.'),
  })
  .readonly()

/** One demand of the prompt, and the points that answer it. */
const Clause = z
  .object({
    asks: text.describe('The words of the prompt that make this demand, copied exactly.'),
    points: nonEmpty(PointId).describe('The points that answer it, at least one of them core.'),
  })
  .readonly()
type Clause = z.infer<typeof Clause>

/** The content of a question's file. The id is the file's path. */
export const QuestionFile = z.object({
  revision: z.int().positive(),
  section: z.enum(SECTIONS),
  topic: text,
  level: z.enum(LEVELS),
  sheet: z.int().positive().optional(),
  title: text.max(60).describe('A few words for lists.'),
  prompt: text,
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .readonly()
    .describe('Whose interviews ask it; applied means RAG and products.'),
  minutes: z.int().min(1).max(60),
  prerequisites: z.array(QuestionId).readonly().default([]),
  concepts: z.array(text).min(1).readonly().describe('Terms to find it by.'),
  hints: z
    .tuple([text, text, text])
    .readonly()
    .describe('A ladder: where to look, what to look at, nearly there.'),
  opposites: z
    .array(z.tuple([text, text]))
    .readonly()
    .default([])
    .describe('Terms whose exchange turns a true sentence false.'),
  clauses: z
    .array(Clause)
    .min(1)
    .readonly()
    .describe('The prompt, split into its demands. Each has a core point.'),
  points: z.array(Point).min(6).max(16).readonly(),
  redFlags: z.array(RedFlag).min(2).readonly(),
  followUps: z.array(FollowUp).min(2).readonly(),
  clarifications: z.array(Clarification).readonly().default([]),
  modelAnswers: z
    .object({
      short: text.describe('30 seconds: every core point.'),
      medium: text.describe('2 minutes: every core and expected point.'),
      long: text.describe('5 minutes: every point, with the why.'),
    })
    .readonly(),
  notes: z.array(Note).readonly().default([]),
  exercises: z.array(Exercise).readonly().default([]),
  numbers: z.array(Figure).readonly().default([]),
  holds: z
    .array(Promised)
    .readonly()
    .default([])
    .describe('For a design: comparisons by which its numbers are held against its case.'),
  reviewed: z.iso.date().optional().describe('The day somebody who did not write it went over it.'),
})
export const Question = QuestionFile.extend({
  id: QuestionId,
  /** Set for a question that is only begun: more of an answer is left open, and it counts for no readiness. */
  thin: z.literal(true).optional(),
}).readonly()
export type Question = z.infer<typeof Question>
