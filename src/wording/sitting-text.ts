import type { DebriefQuestion, PointResult } from '#api'
import { sumOf, sumText, rangeText } from './numbers.ts'

/**
 * The mark of an interview answer, followed by that of the whole exchange if it went further: `3.5 of
 * 14, then 5.5 when asked`.
 */
export function sittingText(answer: readonly PointResult[], whole: readonly PointResult[]): string {
  const [first, all] = [sumOf(answer), sumOf(whole)]
  const [before, after] = [sumText(first), sumText(all)]
  if (before === after) return before
  return `${before}, then ${first.of === all.of ? rangeText(all) : after} when asked`
}

/** The same for a question of a debrief. */
export function questionMarkText({
  points,
  exchanges,
}: Pick<DebriefQuestion, 'points' | 'exchanges'>): string {
  const kinds = new Map(exchanges[0]?.report?.verdicts.map(verdict => [verdict.point, verdict.kind]))
  const whole = points.map(({ point, rank, weight, kind }) => ({ id: point, rank, weight, kind }))
  const opening = points
    .filter(({ how }) => how !== 'follow-up')
    .map(({ point, rank, weight, kind }) => ({ id: point, rank, weight, kind: kinds.get(point) ?? kind }))
  return sittingText(opening, whole)
}
