import { markdownTable } from '../markdown-table.ts'
import { interval } from './bootstrap.ts'
import type { Marks, Rate } from './measure-attacks.ts'
import { scoresOf } from './evaluate.ts'
import type { Judged, Scores } from './evaluate.ts'
import { three } from './figures.ts'

/** A judge, by the name of its row, and what it ruled. */
export interface JudgeRow {
  readonly name: string
  readonly judged: readonly Judged[]
}

type Column = readonly [head: string, figure: (scores: Scores) => number]

/** Figures that are read together; docs/accuracy.md says how. */
const SUBJECTS = {
  points: [
    ['precision', s => s.earned.precision],
    ['recall', s => s.earned.recall],
    ['F1', s => s.earned.f1],
    ['kappa', s => s.earned.kappa],
    ['kappa, half-made points left out', s => s.clear.kappa],
  ],
  errors: [
    ['contradiction F1', s => s.contradicted.f1],
    ['red-flag precision', s => s.flags.precision],
    ['red-flag recall', s => s.flags.recall],
  ],
  marks: [
    ['mark r', s => s.shareCorrelation],
    ['mark rank r', s => s.shareRanks],
    ['word kappa', s => s.hiringKappa],
    ['word kappa, by rule', s => s.hiringByRuleKappa],
  ],
  confidence: [
    ['ruled on', s => s.coverage],
    ['kappa on these', s => s.decided.kappa],
    ['calibration error', s => s.calibration],
    ['evidence', s => s.evidence],
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>

export type Subject = keyof typeof SUBJECTS

/** The figures of one subject: a row a judge. */
export function subjectTable(subject: Subject, rows: readonly JudgeRow[]): string {
  const columns: readonly Column[] = SUBJECTS[subject]
  return markdownTable(
    ['judge', ...columns.map(([head]) => head)],
    rows.map(({ name, judged }) => {
      const scores = scoresOf(judged)
      return [name, ...columns.map(([, figure]) => three(figure(scores)))]
    }),
  )
}

/** The figures of all subjects, a table each. */
export function scoreTable(rows: readonly JudgeRow[]): string {
  const subjects = Object.keys(SUBJECTS) as readonly Subject[] // Object.keys forgets the names.
  return subjects.map(subject => subjectTable(subject, rows)).join('\n\n')
}

/** The chief figures with their 90 % bootstrap intervals. */
export function intervals(judged: readonly Judged[]): string {
  const rows: readonly (readonly [string, (scores: Scores) => number])[] = [
    ['point F1', s => s.earned.f1],
    ['point kappa', s => s.earned.kappa],
    ['contradiction F1', s => s.contradicted.f1],
    ['word kappa', s => s.hiringKappa],
  ]
  const scores = scoresOf(judged)
  return markdownTable(
    ['figure', 'value', '90 of 100 redraws'],
    rows.map(([name, figure]) => [
      name,
      three(figure(scores)),
      interval(judged, figure).map(three).join(' to '),
    ]),
  )
}

export function rateTable(title: string, rates: readonly Rate[]): string {
  return markdownTable(
    [title, 'share', 'of'],
    rates.map(({ name, times, of }) => [
      name,
      `${((100 * times) / Math.max(1, of)).toFixed(1)} %`,
      String(of),
    ]),
  )
}

/** How the marks of each kind spread; they should stay under `most`. */
export function markTable(title: string, kinds: readonly Marks[], most: number): string {
  const rows = kinds.map(({ name, marks }) => [
    name,
    three(marks.reduce((a, b) => a + b, 0) / Math.max(1, marks.length)),
    three(Math.max(0, ...marks)),
    String(marks.filter(mark => mark > most).length),
    String(marks.length),
  ])
  return markdownTable([title, 'mean', 'highest', `over ${most.toFixed(2)}`, 'of'], rows)
}

/**
 * How often an answer that its author made fluent and wrong gets a yes, from the judge and from the labeller.
 */
export function fluentTable(judged: readonly Judged[]): string {
  const wrong = judged.filter(({ graded }) => /fluent.*wrong/.test(graded.style))
  const passing = wrong.filter(({ ruled }) => ['yes', 'strong-yes'].includes(ruled.hiring ?? '')).length
  const labelled = wrong.filter(({ graded }) => ['yes', 'strong-yes'].includes(graded.hiring)).length
  return markdownTable(
    ['fluent and wrong answers', 'yes or better', 'of'],
    [
      ['by the examiner', String(passing), String(wrong.length)],
      ['by the labeller', String(labelled), String(wrong.length)],
    ],
  )
}

/** The largest disagreements of judge and labeller, weighted by the judge's confidence. */
export function worstAnswers(judged: readonly Judged[], count: number): string {
  const worth = { met: 1, partial: 0.5, unjudged: 0.25, missing: 0, contradicted: -0.5 }
  const rows = judged.flatMap(({ question, graded, truth, ruled }) =>
    truth.verdicts.flatMap((t, i) => {
      const r = ruled.verdicts[i]
      return r
        ? [
            {
              gap: Math.abs(worth[t.kind] - worth[r.kind]) * r.confidence,
              line: `${question} ${graded.id} ${t.point}: labelled ${t.kind}, ruled ${r.kind} (${r.confidence.toFixed(2)})\n    labeller: ${quoted(t)}\n    judge:    ${quoted(r)}`,
            },
          ]
        : []
    }),
  )
  return rows
    .toSorted((a, b) => b.gap - a.gap)
    .slice(0, count)
    .map(row => row.line)
    .join('\n')
}

function quoted(verdict: Judged['truth']['verdicts'][number]): string {
  return 'evidence' in verdict
    ? verdict.evidence
        .map(e => e.text.replace(/\s+/g, ' '))
        .join(' … ')
        .slice(0, 160)
    : '(nothing)'
}
