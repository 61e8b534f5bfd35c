import type { AttemptLine, History } from '#api'
import { passes } from '#domain'
import type { EntryId, Instant } from '#domain'
import {
  appealedText,
  countedInWords,
  keysOf,
  localDay,
  mendedText,
  monthName,
  SECTION_NAMES,
  sentenceCase,
  sinceCounts,
  sittingText,
} from '#wording'

/** Attempts by month, newest first. */
export function monthsOf(
  attempts: readonly AttemptLine[],
): readonly { readonly month: string; readonly attempts: readonly AttemptLine[] }[] {
  const months = Map.groupBy(attempts, attempt => monthName(localDay(attempt.at)))
  return [...months].map(([month, own]) => ({ month, attempts: own }))
}

/** The answers of one section, and its readiness band over time. */
export interface Series {
  readonly section: AttemptLine['section']
  readonly answers: readonly Instant[]
  readonly bands: readonly { readonly at: Instant; readonly low: number; readonly high: number }[]
}

export function seriesOf({ attempts, readiness }: History): readonly Series[] {
  return keysOf(SECTION_NAMES).flatMap(section => {
    const answers = attempts
      .flatMap(attempt => (attempt.section === section ? [attempt.at] : []))
      .toReversed()
    return answers.length === 0
      ? []
      : [{ section, answers, bands: readiness.filter(each => each.section === section) }]
  })
}

/** `Twelve answers to nine questions. Going by the last answer to each, four would pass.` */
export function historyText({ attempts }: History): string {
  const last = new Map(attempts.toReversed().map(attempt => [attempt.question, attempt]))
  const passing = [...last.values()].filter(attempt => passes(attempt.hiring)).length
  const passed = passing === 0 ? 'none would pass' : `${countedInWords(passing, 'would pass', 'would pass')}`
  return `${sentenceCase(countedInWords(attempts.length, 'answer'))} to ${countedInWords(last.size, 'question')}. Going by the last answer to each, ${passed}.`
}

/** The attempt at the same question before each, given newest first. */
export function attemptsBefore(attempts: readonly AttemptLine[]): ReadonlyMap<EntryId, AttemptLine> {
  const last = new Map<AttemptLine['question'], AttemptLine>()
  const before = new Map<EntryId, AttemptLine>()
  for (const attempt of attempts.toReversed()) {
    const earlier = last.get(attempt.question)
    if (earlier) before.set(attempt.id, earlier)
    last.set(attempt.question, attempt)
  }
  return before
}

/** Notes on an attempt beside its mark: the interview, the change since the last one, appeals, mending. */
export function asidesOn(
  { outline, later, mended, interview }: AttemptLine,
  before: AttemptLine | undefined,
): readonly string[] {
  const since = before && sinceCounts(before.outline, outline)
  return [
    interview ? `In an interview: ${sittingText(outline, interview.outline)}` : undefined,
    since && `Since the last attempt ${since}`,
    appealedText(outline, later),
    mendedText(mended.length),
  ].flatMap(said => (said === undefined ? [] : [`${sentenceCase(said)}.`]))
}
