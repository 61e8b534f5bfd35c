import { passes } from '#domain'
import type { Report } from '#domain'
import { markdownTable } from '../markdown-table.ts'
import { middleShare } from './evaluate.ts'
import { three } from './figures.ts'
import { mean } from './metrics.ts'

interface PassRow {
  readonly name: string
  readonly reports: readonly Report[]
}

/** How many texts of each kind get a yes, and their marks. */
export function passTable(title: string, rows: readonly PassRow[]): string {
  return markdownTable(
    [title, 'yes or better', 'of', 'mean mark', 'highest mark'],
    rows.map(({ name, reports }) => {
      const marks = reports.map(middleShare)
      return [
        name,
        String(reports.filter(({ hiring }) => passes(hiring)).length),
        String(reports.length),
        three(mean(marks)),
        three(Math.max(0, ...marks)),
      ]
    }),
  )
}
