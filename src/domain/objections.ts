import type { Entry, Objection } from './entry.ts'

/** The objections that stand among lines in order: the last one about a statement counts. */
export function standingObjections(lines: readonly Entry[]): readonly Objection[] {
  const last = new Map(
    lines.flatMap(line => (line.kind === 'objection' ? [[line.words.start, line] as const] : [])),
  )
  return [...last.values()].filter(({ stance }) => stance === 'is-true')
}
