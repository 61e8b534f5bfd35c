import { compareAttempts } from '#domain'
import type { PointId } from '#domain'
import type { PointResult } from '#api'
import { countText } from './numbers.ts'
import { inReportOrder, pointLetters } from './point-letters.ts'
import { listed } from './verdict-text.ts'

/** The outcome of a point, compared with the attempt before. */
export const CHANGE_NAMES = { gained: 'new', kept: 'kept', lost: 'lost' } as const
export type Change = keyof typeof CHANGE_NAMES

/** Each point that can be compared with the attempt before, with its change. */
export function changesOf(
  before: readonly PointResult[],
  now: readonly PointResult[],
): ReadonlyMap<PointId, Change> {
  const { gained, kept, lost } = compareAttempts(before, now)
  const all = { gained, kept, lost }
  return new Map(
    (['gained', 'kept', 'lost'] as const).flatMap(change => all[change].map(id => [id, change] as const)),
  )
}

/** The changes since the attempt before, by the letters of this report. */
export function sinceText(before: readonly PointResult[], now: readonly PointResult[]): string {
  const letters = pointLetters(now)
  const changes = changesOf(before, now)
  const then = new Map(before.map(result => [result.id, result.kind]))
  const named = (test: (result: PointResult) => boolean) =>
    inReportOrder(now)
      .filter(test)
      .map(({ id, kind }) => `${kind === 'partial' ? 'half of ' : ''}${letters.get(id) ?? ''}`)
  const of = (change: Change) => named(({ id }) => changes.get(id) === change)
  const [gained, kept] = [of('gained'), of('kept')]
  const lost = named(({ id }) => changes.get(id) === 'lost').map(name =>
    name.replace(/^half of /, 'part of '),
  )
  const twice = named(({ id, kind }) => kind === 'contradicted' && then.get(id) === 'contradicted')
  const said = [
    gained.length > 0 ? `New: ${listed(gained)}.` : '',
    lost.length > 0 ? `No longer there: ${listed(lost)}.` : '',
    twice.length > 0
      ? `${twice.length === 1 ? `Point ${twice[0]} was` : `Points ${listed(twice)} were`} contradicted both times.`
      : '',
  ].filter(part => part !== '')
  if (said.length === 0) return 'The points came out as they did before.'
  return [said[0], kept.length > 0 ? `Kept: ${listed(kept)}.` : '', ...said.slice(1)]
    .filter(part => part !== '')
    .join(' ')
}

/** `2 points new, 3 kept, 1 lost`, for a row of a list; undefined where nothing can be compared. */
export function sinceCounts(before: readonly PointResult[], now: readonly PointResult[]): string | undefined {
  const changes = [...changesOf(before, now).values()]
  const counted = (['gained', 'kept', 'lost'] as const).flatMap(change => {
    const n = changes.filter(each => each === change).length
    return n > 0 ? [{ n, name: CHANGE_NAMES[change] }] : []
  })
  if (counted.length === 0) return undefined
  return counted.map(({ n, name }, i) => `${i === 0 ? countText(n, 'point') : n} ${name}`).join(', ')
}
