import { readOutline } from '#domain'
import type { Attempt, EntryId, SaidSince } from '#domain'
import type { PointResult } from '#api'
import type { RecordIndex } from '../record-index.ts'

/** The outcome of each point, with the weight that it had on the day. */
export function pointResults({ outline, report }: Attempt): readonly PointResult[] {
  const kinds = new Map(report.verdicts.map(v => [v.point, v.kind]))
  return outline.map(readOutline).map(point => ({ ...point, kind: kinds.get(point.id) ?? 'unjudged' }))
}

/** The lines about an attempt that may have decided its points later. */
export function saidSince(record: RecordIndex, attempt: EntryId): SaidSince {
  const about = record.about(attempt)
  return {
    settlements: about.filter(e => e.kind === 'settlement'),
    replies: about.filter(e => e.kind === 'reply'),
    appeals: about.filter(e => e.kind === 'appeal'),
  }
}
