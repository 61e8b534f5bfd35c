/** The views of the diagnostic. Until it is over, nothing in them is from a key. */
import { z } from 'zod'
import {
  BlueprintId,
  DIAGNOSTIC_ENDS,
  EntryId,
  ExerciseRuling,
  Instant,
  QuestionId,
  SecondsTaken,
} from '#domain'
import { list, object, section } from './shapes.ts'

const because = z.enum(DIAGNOSTIC_ENDS)
/** The title of the interview that it is for; null for all sections. */
const title = z.string().nullable()

/** One row of the list of diagnostics. */
export const DiagnosticRow = object({
  id: EntryId,
  title,
  at: Instant,
  /** Short questions answered or passed over. */
  done: z.int(),
  because: because.nullable(),
})
export type DiagnosticRow = z.infer<typeof DiagnosticRow>

/** The possible aims of a diagnostic, and the diagnostics so far, newest first. */
export const DiagnosticsView = object({
  blueprints: list(object({ id: BlueprintId, title: z.string(), about: z.string() })),
  aim: BlueprintId.nullable().describe('The blueprint that the learner prepares for.'),
  runs: list(DiagnosticRow),
})
export type DiagnosticsView = z.infer<typeof DiagnosticsView>

/** A diagnostic while it runs. */
export const DiagnosticView = object({
  row: DiagnosticRow,
  /** Another number is a conflict. */
  number: z.int().describe('The number to send with the next step.'),
  /** The most questions, and the most seconds to spend on them. */
  most: z.int(),
  seconds: object({ spent: SecondsTaken, most: z.int() }),
  waiting: object({
    kind: z.enum(['follow-up', 'exercise']),
    section,
    prompt: z.string(),
    /** The kind of number that a calculation asks for. */
    wanted: object({ unit: z.string(), tolerance: z.number() }).nullable(),
  }).nullable(),
})
export type DiagnosticView = z.infer<typeof DiagnosticView>

/** One section of the map. */
export const MapSection = object({
  section,
  /** The answers that the band rests on: short ones of this diagnostic, and earlier whole ones. */
  short: z.int(),
  answers: z.int(),
  /** The number of passes among ten core questions drawn at that time; null while too little is known. */
  band: object({ low: z.number(), high: z.number() }).nullable(),
})
export type MapSection = z.infer<typeof MapSection>

/** One short question with its key, which is open once the question was asked. */
export const MapItem = object({
  section,
  prompt: z.string(),
  question: object({ id: QuestionId, title: z.string() }),
  /** Null if the question was passed over, or open when the diagnostic ended. */
  answer: z.string().nullable(),
  /** The points of a follow-up, with what the examiner found and the words that it cites. */
  points: list(
    object({
      claim: z.string(),
      kind: z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged']).nullable(),
      words: list(z.string()),
    }),
  ),
  /** For a calculation, the ruling and the right figure. */
  calculated: object({ ruling: ExerciseRuling.nullable(), value: z.string() }).nullable(),
})
export type MapItem = z.infer<typeof MapItem>

/** The learner's standing at the end of a diagnostic. */
export const DiagnosticMap = object({
  row: DiagnosticRow,
  /** Answers that count; under eight there is no band. */
  counted: z.int(),
  sections: list(MapSection),
  items: list(MapItem),
})
export type DiagnosticMap = z.infer<typeof DiagnosticMap>

/** The last diagnostic in short: the sections, and the questions that went worst, worst first. */
export const DiagnosticDigest = object({
  row: DiagnosticRow,
  counted: z.int(),
  sections: list(MapSection),
  lost: list(object({ prompt: z.string(), question: object({ id: QuestionId, title: z.string() }) })),
})
export type DiagnosticDigest = z.infer<typeof DiagnosticDigest>
