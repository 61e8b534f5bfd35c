/** The views of questions as schemas, from which their types are inferred. */
import { z } from 'zod'
import {
  EntryId,
  Hiring,
  Instant,
  LEVELS,
  Mark,
  Paper,
  PointId,
  PointOutline,
  Question,
  QuestionFile,
  QuestionId,
  ROLES,
  Report,
  Span,
  Term,
} from '#domain'
import { list, object, section, share } from './shapes.ts'

export const Standing = z.enum(['new', 'due', 'scheduled', 'revealed'])
export type Standing = z.infer<typeof Standing>

/** The outcome of a point, without its claim. */
export const PointResult = object({
  ...PointOutline.unwrap().shape,
  kind: z.enum(['met', 'partial', 'contradicted', 'missing', 'unjudged']),
})
export type PointResult = z.infer<typeof PointResult>

/** A ruling on a point after the report, and its author. */
export const LaterResult = object({
  point: PointId,
  ruling: z.enum(['met', 'missing']),
  by: z.enum(['learner', 'appeal', 'reply']),
})
export type LaterResult = z.infer<typeof LaterResult>

/** A question without spoilers, and the learner's standing with it. */
export const QuestionSummary = object({
  id: QuestionId,
  section,
  topic: z.string(),
  level: z.enum(LEVELS),
  /** The number of its fact sheet, where it has one. */
  sheet: z.int().nullable(),
  title: z.string(),
  /** Only begun: more of an answer is left open, and it counts for no readiness. */
  thin: z.boolean(),
  prompt: z.string(),
  minutes: z.int(),
  roles: list(z.enum(ROLES)),
  concepts: list(z.string()),
  prerequisites: list(QuestionId),
  outline: list(PointOutline).describe(
    'Rank and weight of each point. Ids are p1, p2 and so on until the question is open.',
  ),
  standing: Standing,
  due: Instant.nullable(),
  /** The probability of recall at present, if there is a card. */
  recall: share.nullable(),
  attempts: z.int(),
  /** The number of its exercises. */
  exercises: z.int(),
  last: object({
    attempt: EntryId,
    at: Instant,
    mark: Mark,
    hiring: Hiring.nullable(),
    outline: list(PointResult),
    remark: z.string(),
  }).nullable(),
})
export type QuestionSummary = z.infer<typeof QuestionSummary>

/** One row of a history. */
export const AttemptLine = object({
  id: EntryId,
  question: QuestionId,
  title: z.string(),
  section,
  at: Instant,
  mark: Mark,
  /** In an interview the word goes by all that was said on the question. */
  hiring: Hiring.nullable(),
  hints: z.int(),
  outline: list(PointResult),
  /** Points decided later, by hand, appeal or reply. */
  later: list(LaterResult),
  /** The points that were mended after the report. */
  mended: list(PointId),
  /** The interview it was given in, with the points over all exchanges; null for practice. */
  interview: object({ id: EntryId, number: z.int(), outline: list(PointResult) }).nullable(),
})
export type AttemptLine = z.infer<typeof AttemptLine>

/** The content of a question's key. Exercises stay folded, since each is answered on its own. */
export const QuestionKey = QuestionFile.omit({ exercises: true }).extend({ id: QuestionId })
export type QuestionKey = Omit<Question, 'exercises'>

/** The words of a model answer that make each point, as the examiner reads them. */
export const ModelReading = object({
  answer: z.enum(['short', 'medium', 'long']),
  made: list(object({ point: PointId, evidence: list(Span) })),
})
export type ModelReading = z.infer<typeof ModelReading>

/** The question with its key, which is given only after an attempt or a reveal. */
export const QuestionView = object({
  summary: QuestionSummary,
  key: QuestionKey.readonly().nullable(),
  /** One for each model answer; empty while there is no key. */
  readings: list(ModelReading),
  /** The sources that the key cites. */
  papers: list(Paper),
  attempts: list(AttemptLine),
})
export type QuestionView = z.infer<typeof QuestionView>

/** A report on an answer that was not kept, with the points that it names. */
export const GradedReport = object({ ...Report.unwrap().shape, outline: list(PointOutline) })
export type GradedReport = z.infer<typeof GradedReport>

/** A file of the bank that cannot be read, with its first fault. */
export const LeftOut = object({ file: z.string(), line: z.int(), message: z.string() })
export type LeftOut = z.infer<typeof LeftOut>

/** A stretch of a text that a search found, by offset. */
export const FoundSpan = object({ start: z.int(), end: z.int() })
export type FoundSpan = z.infer<typeof FoundSpan>

/** A question that a search found, and the reason. The best comes first. */
export const SearchHit = object({
  question: QuestionId,
  title: z.string(),
  titleMarks: list(FoundSpan).describe('The words of the title that were looked for.'),
  where: z
    .enum(['title', 'concept', 'term', 'prompt', 'own-answer'])
    .describe('Where the words were found; term means the glossary.'),
  name: z.string().nullable().describe('The concept or the term of the glossary that was found.'),
  attempt: EntryId.nullable().describe('The learner’s own answer that holds the words.'),
  at: Instant.nullable().describe('When that answer was given.'),
  excerpt: z.string().describe('A stretch of the prompt, or of the learner’s own answer.'),
  marks: list(FoundSpan).describe('The words of the excerpt that were looked for.'),
})
export type SearchHit = z.infer<typeof SearchHit>

/** The outcome of a search. */
export const SearchReply = object({
  hits: list(SearchHit),
  readAs: z.string().nullable().describe('The query with its slips mended, where it had any.'),
  instead: list(z.string()).describe('Names that are like the query, where nothing was found.'),
})
export type SearchReply = z.infer<typeof SearchReply>

export const WholeBank = object({ questions: list(Question), papers: list(Paper), terms: list(Term) })
