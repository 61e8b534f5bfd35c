export { COMPONENTS } from './components.ts'
export { OPERATIONS } from './operations.ts'
export type { Example, Operation } from './operation.ts'
export type { AttemptView, NextQuestion, Review, Sitting } from './attempt-views.ts'
export type {
  Aside,
  Debrief,
  DebriefExchange,
  DebriefQuestion,
  SettledFlag,
  SettledPoint,
} from './debrief-views.ts'
export type {
  DiagnosticDigest,
  DiagnosticMap,
  DiagnosticRow,
  DiagnosticView,
  DiagnosticsView,
  MapItem,
  MapSection,
} from './diagnostic-views.ts'
export type { ExerciseResult, ExerciseSummary, ExerciseView } from './exercise-views.ts'
export type { ExplainedReport, FlagGrounds, PointGrounds } from './explanation-views.ts'
export type { GlossaryLoad, TermCheck, TermDrill, TermStanding, TermView } from './glossary-views.ts'
export type {
  AgendaItem,
  BlueprintView,
  InterviewRow,
  InterviewView,
  LiveEvent,
  Signal,
  Turn,
} from './interview-views.ts'
export type {
  AimedAt,
  AppealLine,
  BlueprintReadiness,
  DoneView,
  History,
  PlanActivity,
  PlanDay,
  Readiness,
  Today,
} from './progress-views.ts'
export type {
  AttemptLine,
  GradedReport,
  LaterResult,
  LeftOut,
  ModelReading,
  PointResult,
  QuestionKey,
  QuestionSummary,
  QuestionView,
  SearchReply,
  FoundSpan,
  SearchHit,
  Standing,
} from './question-views.ts'
export { ModelsChoice, NO_MODELS, NewModel, NewTranscriber, TrialStart } from './model-views.ts'
export type { FoundServers, ModelTested, ModelsView } from './model-views.ts'
export type { ImportResult, Transcription } from './record-views.ts'
export type { Gap, GapSheet } from './sheet-views.ts'
