import type { PointResult } from '#api'
import { inReportOrder, pointLetters } from '#wording'
import type { Ink } from './ink.ts'

/**
 * The rule of a report: one box for each point, two characters wide per unit of weight, filled as far as it
 * was earned. Letters stand below.
 */
export function ruleLines(
  results: readonly PointResult[],
  { glyphs, paint }: Ink,
): readonly [string, string] {
  const letters = pointLetters(results)
  const boxes = inReportOrder(results).map((point, i, all) => {
    const width = 2 * point.weight
    const gap = i > 0 && all[i - 1]?.core && !point.core ? '   ' : ''
    return {
      box: gap + paint(point.kind, glyphs.boxes[point.kind].repeat(width)),
      letter: gap + (letters.get(point.id) ?? '').padEnd(width),
    }
  })
  return [
    boxes.map(b => b.box).join(' '),
    boxes
      .map(b => b.letter)
      .join(' ')
      .trimEnd(),
  ]
}

/** The rule before an attempt: weights alone. */
export function outlineText(points: readonly Pick<PointResult, 'core' | 'weight'>[]): string {
  const weights = (core: boolean) =>
    points
      .filter(p => p.core === core)
      .map(p => p.weight)
      .join(', ')
  const core = points.filter(p => p.core).length
  const depth = points.length - core
  return `${core} core ${core === 1 ? 'point' : 'points'} (weights ${weights(true)})${depth > 0 ? ` and ${depth} depth (${weights(false)})` : ''}`
}
