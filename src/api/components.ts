import { Attempt, Mark, Question, Reply, Report, Settings } from '#domain'
import { AttemptView, Hint, JudgeBrief, Review } from './attempt-views.ts'
import { Debrief, DebriefQuestion } from './debrief-views.ts'
import { DiagnosticMap, DiagnosticView, DiagnosticsView } from './diagnostic-views.ts'
import { ExerciseResult, ExerciseSummary, ExerciseView } from './exercise-views.ts'
import { ExplainedReport } from './explanation-views.ts'
import { GlossaryLoad, TermCheck, TermDrill, TermView } from './glossary-views.ts'
import { BlueprintView, InterviewRow, InterviewView } from './interview-views.ts'
import { BlueprintReadiness, History, Today } from './progress-views.ts'
import {
  AttemptLine,
  GradedReport,
  LeftOut,
  PointResult,
  QuestionKey,
  QuestionSummary,
  QuestionView,
  SearchReply,
  FoundSpan,
  SearchHit,
  WholeBank,
} from './question-views.ts'
import { FoundServers, ModelTested, ModelsView } from './model-views.ts'
import { ApiError, ImportResult, Transcription } from './record-views.ts'
import { Gap, GapSheet } from './sheet-views.ts'

/** The schemas that have a name of their own in the description of the API; all others are written out in place. */
export const COMPONENTS = {
  ApiError,
  Attempt,
  AttemptLine,
  AttemptView,
  BlueprintReadiness,
  BlueprintView,
  Debrief,
  DebriefQuestion,
  DiagnosticMap,
  DiagnosticView,
  DiagnosticsView,
  ExerciseResult,
  ExerciseSummary,
  ExerciseView,
  ExplainedReport,
  Gap,
  GapSheet,
  GlossaryLoad,
  GradedReport,
  Hint,
  History,
  ImportResult,
  InterviewRow,
  InterviewView,
  JudgeBrief,
  LeftOut,
  Mark,
  FoundServers,
  ModelTested,
  ModelsView,
  PointResult,
  Question,
  QuestionKey,
  QuestionSummary,
  QuestionView,
  Reply,
  Report,
  Review,
  SearchReply,
  FoundSpan,
  SearchHit,
  Settings,
  TermCheck,
  TermDrill,
  TermView,
  Today,
  Transcription,
  WholeBank,
} as const
