export { Aim } from './aim.ts'
export { Blueprint, BlueprintFile, BlueprintId, CustomInterview, asSat, matchesFilter } from './blueprint.ts'
export type { QuestionFilter, Slot } from './blueprint.ts'
export { Card } from './card.ts'
export { AskedShort, DIAGNOSTIC_ENDS, DiagnosticLine, SecondsTaken, ShortQuestion } from './diagnostic.ts'
export type { DiagnosticEnd, DiagnosticEvent } from './diagnostic.ts'
export { compareAttempts } from './compare-attempts.ts'
export {
  About,
  Appeal,
  Attempt,
  Entry,
  HINT_CAPS,
  HintsTaken,
  Objection,
  Override,
  Rating,
  Reply,
  Rejudgement,
  Retraction,
  Settlement,
  TermRating,
  Wanted,
  Withdrawal,
} from './entry.ts'
export type { ExerciseTry, InterviewLine, QuestionEntry, Reveal, SettingsChange, TermEntry } from './entry.ts'
export { BUILT_IN_JUDGE, examinedByText, isOffline, readExaminedBy } from './examined-by.ts'
export { standingObjections } from './objections.ts'
export { Exercise, ExerciseRuling, Seed } from './exercise.ts'
export { Fault } from './fault.ts'
export type { FaultCode } from './fault.ts'
export { CONTROLS, harmless } from './harmless.ts'
export {
  EntryId,
  ExerciseId,
  FIRST_LEARNER,
  FlagId,
  FollowUpId,
  LearnerId,
  PointId,
  QuestionId,
  TermId,
} from './ids.ts'
export type { PaperId } from './ids.ts'
export { CLOSINGS, SETTLED_BY, interviewIdOf, interviewLineId } from './interview.ts'
export type { InterviewEvent, Move, SettledBy } from './interview.ts'
export {
  ANSWER_LIMIT,
  CLARIFICATION_LIMIT,
  CUSTOM_LIMITS,
  LONGEST_SILENCE_MS,
  MEANING_LIMIT,
  REASON_LIMIT,
  RECORDING_LIMITS,
  RECORDING_TYPES,
  SETTINGS_LIMITS,
  TYPED_LIMIT,
} from './limits.ts'
export type { RecordingType } from './limits.ts'
export { clamp, logistic, quantile } from './numeric.ts'
export {
  laterRulings,
  mendablePoints,
  mendedPoints,
  mends,
  pointsLeftOpen,
  pointsMade,
  pointsToMend,
  standingAppeals,
} from './open-points.ts'
export type { LaterRuling, SaidSince } from './open-points.ts'
export { Paper } from './paper.ts'
export {
  Dimension,
  PointOutline,
  RANKS,
  Rank,
  SmallPoint,
  claimText,
  countingText,
  markedPoints,
  readOutline,
} from './point.ts'
export type { Point, PointLab, StoredOutline } from './point.ts'
export { LEVELS, Question, QuestionFile, ROLES, RedFlag, SECTIONS } from './question.ts'
export type { FollowUp, Note } from './question.ts'
export { hashText, randomFrom, randomFromNumber } from './random.ts'
export { HIRING, HIRING_RULE, Hiring, Mark, Report, markShare, passes } from './report.ts'
export type { DecidedBy, HiringRule, Uncounted } from './report.ts'
export { isNonEmpty } from './result.ts'
export type { NonEmpty, Result } from './result.ts'
export { DEFAULT_SETTINGS, Settings } from './settings.ts'
export { Term } from './term.ts'
export {
  Day,
  Instant,
  addDays,
  dayOf,
  dayOfMs,
  daysBetween,
  epochMs,
  httpDate,
  instant,
  later,
} from './time.ts'
export { STRANGE, hasCyrillic, isMixed, strangeWords } from './strange-letters.ts'
export {
  RETRACTION_MS,
  countedLines,
  isRetractable,
  newestRejudgements,
  retractedIn,
} from './counted-lines.ts'
export { EARNS, LONGEST_TRUTH, OPPOSITE_KINDS, Opposite, Span } from './verdict.ts'
export type { Evidence, OutsideError, RaisedFlag, Verdict } from './verdict.ts'
export type { Recording, Transcriber, VoicePlace } from './transcriber.ts'
export type { Voice, VoiceBrief } from './voice.ts'
export { JudgeTrial, standsAlone } from './trial.ts'
export type { JudgeMeasure } from './trial.ts'
