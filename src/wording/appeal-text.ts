import type { LaterResult, PointResult } from '#api'
import { countedInWords, sumOf, weightText } from './numbers.ts'

/** The points with the later rulings of these authors applied. */
export function resultsSince(
  results: readonly PointResult[],
  later: readonly LaterResult[],
  by: readonly LaterResult['by'][] = ['learner', 'appeal', 'reply'],
): readonly PointResult[] {
  const rulings = new Map(
    later.filter(each => by.includes(each.by)).map(({ point, ruling }) => [point, ruling]),
  )
  return results.map(result => ({ ...result, kind: rulings.get(result.id) ?? result.kind }))
}

/** `6 by your appeal`, the marks that appeals add; `2 fewer by your appeal`; nothing if they change none. */
export function appealedText(
  results: readonly PointResult[],
  later: readonly LaterResult[],
): string | undefined {
  const gained = sumOf(resultsSince(results, later, ['appeal'])).low - sumOf(results).low
  if (gained === 0) return undefined
  return `${weightText(Math.abs(gained))} ${gained > 0 ? '' : 'fewer '}by your appeal`
}

/** `2 points mended afterwards`; undefined if none was. */
export function mendedText(mended: number): string | undefined {
  return mended === 0 ? undefined : `${countedInWords(mended, 'point')} mended afterwards`
}
