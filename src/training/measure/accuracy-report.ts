/** The tables that compare judges on held-out and on sealed answers. */
import { intervals, subjectTable } from './eval-report.ts'
import type { JudgeRow, Subject } from './eval-report.ts'

/** The rows of each split; the built-in judge on all questions comes first. */
interface SplitRows {
  readonly heldOut: readonly [JudgeRow, ...JudgeRow[]]
  readonly sealed: readonly [JudgeRow, ...JudgeRow[]]
}

const HEADINGS = {
  points: 'Points',
  errors: 'Contradictions and red flags',
  marks: 'Marks and hiring words',
  confidence: 'Open points, confidence and quotations',
} as const satisfies Record<Subject, string>

export function accuracyReport(rows: SplitRows): string {
  const subjects = Object.keys(HEADINGS) as readonly Subject[] // Object.keys forgets the names.
  return [
    ...subjects.map(subject => section(HEADINGS[subject], rows, of => subjectTable(subject, of))),
    section('How firm the figures are', rows, ([{ judged }]) => intervals(judged)),
  ].join('\n\n')
}

function section(
  heading: string,
  { heldOut, sealed }: SplitRows,
  table: (rows: SplitRows['heldOut']) => string,
): string {
  return `## ${heading}\n\nHeld-out answers:\n\n${table(heldOut)}\n\nSealed answers:\n\n${table(sealed)}`
}
