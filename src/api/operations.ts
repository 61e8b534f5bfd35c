import { z } from 'zod'
import { EntryId } from '#domain'
import { COMPONENTS as view } from './components.ts'
import { DIAGNOSTIC_OPERATIONS } from './diagnostic-operations.ts'
import { EXAMPLES } from './examples.ts'
import { GLOSSARY } from './glossary-operations.ts'
import { INTERVIEW_OPERATIONS } from './interview-operations.ts'
import { MODEL_OPERATIONS } from './model-operations.ts'
import type { Operation } from './operation.ts'

type OperationName = keyof typeof EXAMPLES

const listed = <S extends z.ZodType>(name: string, schema: S) => z.object({ [name]: z.array(schema) })

type Told = Omit<Operation, 'examples' | 'status'> & { readonly status?: 201 }

const TOLD = {
  'GET /api/openapi.json': {
    id: 'describeApi',
    tag: 'overview',
    summary: 'This description.',
    gives: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
  },
  'GET /api/bank': {
    id: 'listQuestions',
    tag: 'questions',
    summary:
      'Every question without spoilers, how the learner stands with it, and which files could not be read.',
    gives: z.object({ questions: z.array(view.QuestionSummary), leftOut: z.array(view.LeftOut) }),
  },
  'GET /api/bank/whole': {
    id: 'readBank',
    tag: 'questions',
    summary: 'The whole bank with its keys, for programs.',
    gives: view.WholeBank,
  },
  ...GLOSSARY,
  'GET /api/search': {
    id: 'search',
    tag: 'questions',
    summary:
      'Looks in titles, concepts, the glossary’s names, prompts and the learner’s own answers, and says why each was found.',
    gives: view.SearchReply,
  },
  'GET /api/questions/:section/:slug': {
    id: 'readQuestion',
    tag: 'questions',
    summary: 'One question; its key is null until it was attempted or revealed.',
    gives: view.QuestionView,
  },
  'GET /api/questions/:section/:slug/hints/:rung': {
    id: 'takeHint',
    tag: 'questions',
    summary: 'One hint of three, and the best rating that it leaves.',
    gives: view.Hint,
  },
  'POST /api/questions/:section/:slug/reveal': {
    id: 'revealQuestion',
    tag: 'questions',
    summary: 'Opens the key without an attempt; marks count from the next day on.',
    status: 201,
    gives: view.QuestionView,
  },
  'POST /api/attempts': {
    id: 'submitAnswer',
    tag: 'practice',
    summary: 'Examines an answer and keeps it. Sent twice under one id, it is examined once.',
    status: 201,
    gives: view.AttemptView,
  },
  'GET /api/attempts/:id': {
    id: 'readAttempt',
    tag: 'practice',
    summary: 'An attempt with its report and all that was said about it since.',
    gives: view.AttemptView,
  },
  'POST /api/attempts/:id/replies': {
    id: 'reply',
    tag: 'practice',
    summary: 'Examines the answer to a follow-up or a probe, or mends a point. It moves no card.',
    status: 201,
    gives: view.Reply,
  },
  'POST /api/attempts/:id/appeals': {
    id: 'appeal',
    tag: 'practice',
    summary:
      'The learner disagrees with a verdict and settles the point by their own hand, or withdraws that. The verdict itself stays.',
    status: 201,
    gives: view.AttemptView,
  },
  'POST /api/attempts/:id/objections': {
    id: 'object',
    tag: 'practice',
    summary:
      'Says that a statement is true which a model called false outside the key, or withdraws that. It is kept for the bank’s editors.',
    status: 201,
    gives: view.AttemptView,
  },
  'POST /api/attempts/:id/settlements': {
    id: 'settle',
    tag: 'practice',
    summary:
      'The learner decides a point that the examiner left open; one that it ruled on is a conflict, as in the example.',
    status: 201,
    gives: view.AttemptView,
  },
  'POST /api/attempts/:id/override': {
    id: 'override',
    tag: 'practice',
    summary: 'The learner picks the review rating.',
    status: 201,
    gives: view.AttemptView,
  },
  'GET /api/attempts/:id/brief': {
    id: 'readBrief',
    tag: 'practice',
    summary:
      'The request about an attempt as a language model is given it, for a caller that rules by itself. It holds the key.',
    gives: view.JudgeBrief,
  },
  'POST /api/attempts/:id/rejudgements': {
    id: 'rejudge',
    tag: 'practice',
    summary:
      'Judges an attempt again by the judge in force, or by the rulings of the caller, which are checked like any model’s. The new report counts, and the first stays in the record.',
    status: 201,
    gives: view.AttemptView,
  },
  'POST /api/attempts/:id/retraction': {
    id: 'retract',
    tag: 'practice',
    summary:
      'Takes an attempt back within a minute of handing it in. The record keeps it, and nothing counts it; later it is a conflict.',
    status: 201,
    gives: z.object({ retracted: EntryId }),
  },
  'POST /api/transcriptions': {
    id: 'transcribe',
    tag: 'practice',
    summary:
      'Turns a recording into text by the transcriber that is configured, and keeps nothing of it. Without one there is nothing here, as in the example.',
    takes: 'audio/webm',
    gives: view.Transcription,
  },
  'POST /api/grade': {
    id: 'grade',
    tag: 'practice',
    summary: 'Examines an answer and keeps nothing. The report comes with the points that it names.',
    gives: view.GradedReport,
  },
  'POST /api/grade/explain': {
    id: 'explainGrade',
    tag: 'practice',
    summary:
      'Examines an answer with the built-in judge, keeps nothing, and gives the grounds of each ruling.',
    gives: view.ExplainedReport,
  },
  'GET /api/exercises': {
    id: 'listExercises',
    tag: 'exercises',
    summary: 'Every calculation, without its numbers.',
    gives: listed('exercises', view.ExerciseSummary),
  },
  'GET /api/exercises/:section/:slug': {
    id: 'listExercisesOf',
    tag: 'exercises',
    summary: 'The calculations of a question.',
    gives: listed('exercises', view.ExerciseSummary),
  },
  'GET /api/exercises/:section/:slug/:exercise': {
    id: 'setExercise',
    tag: 'exercises',
    summary: 'A calculation with the numbers of a seed.',
    gives: view.ExerciseView,
  },
  'POST /api/exercises/:section/:slug/:exercise': {
    id: 'tryExercise',
    tag: 'exercises',
    summary: 'Marks a calculation and keeps the try; null asks for the solution.',
    status: 201,
    gives: view.ExerciseResult,
  },
  ...INTERVIEW_OPERATIONS,
  ...DIAGNOSTIC_OPERATIONS,
  'GET /api/today': {
    id: 'readToday',
    tag: 'overview',
    summary: 'What is due, what is new, the plan, and how ready the learner is.',
    gives: view.Today,
  },
  'GET /api/history': {
    id: 'readHistory',
    tag: 'overview',
    summary: 'Every attempt, the cards as they stand, and how readiness moved.',
    gives: view.History,
  },
  'GET /api/sheet': {
    id: 'readGapSheet',
    tag: 'overview',
    summary: 'The core and expected points that the latest answers lost, as many as two printed pages hold.',
    gives: view.GapSheet,
  },
  'GET /api/sheet/anki': {
    id: 'readGapDeck',
    tag: 'overview',
    summary: 'The same points as a deck for Anki. A later deck updates the cards of an earlier one.',
    gives: 'application/octet-stream',
  },
  ...MODEL_OPERATIONS,
  'GET /api/settings': {
    id: 'readSettings',
    tag: 'record',
    summary: 'The learner’s settings.',
    gives: view.Settings,
  },
  'PUT /api/settings': {
    id: 'changeSettings',
    tag: 'record',
    summary: 'Changes the settings, all at once.',
    gives: view.Settings,
  },
  'GET /api/record': {
    id: 'exportRecord',
    tag: 'record',
    summary: 'The whole record, a JSON line an entry.',
    gives: 'application/x-ndjson',
  },
  'GET /api/record/appeals': {
    id: 'exportAppeals',
    tag: 'record',
    summary: 'The answers with an appeal that stands, in the form of graded answers, a JSON line each.',
    gives: 'application/x-ndjson',
  },
  'POST /api/record': {
    id: 'importRecord',
    tag: 'record',
    summary: 'Takes a record in, all of it or nothing.',
    takes: 'application/x-ndjson',
    gives: view.ImportResult,
  },
  'POST /api/rebuild': {
    id: 'rebuild',
    tag: 'record',
    summary: 'Folds all cards again from the record, and says whether they were right.',
    gives: z.object({ cards: z.int(), same: z.boolean() }),
  },
  'DELETE /api/record': {
    id: 'deleteRecord',
    tag: 'record',
    summary: 'Deletes the whole record.',
    gives: z.object({ deleted: z.literal(true) }),
  },
} as const satisfies Record<OperationName, Told>

/** Every operation by method and path, as the routes spell them. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  (Object.keys(TOLD) as OperationName[]).map(name => {
    // Object.keys forgets the keys; the table is closed.
    const told: Told = TOLD[name]
    return [name, { status: 200, ...told, examples: EXAMPLES[name] }] as const
  }),
)
