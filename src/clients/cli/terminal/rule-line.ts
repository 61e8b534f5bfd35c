import type { PointResult } from '#api'
import { RANKS } from '#domain'
import { beginsRank, inReportOrder, listed, pointLetters } from '#wording'
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
    const gap = beginsRank(all, i) ? '   ' : ''
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
export function outlineText(points: readonly Pick<PointResult, 'rank' | 'weight'>[]): string {
  const ranks = RANKS.flatMap(rank => {
    const own = points.filter(p => p.rank === rank)
    return own.length > 0 ? [`${own.length} ${rank} (weights ${own.map(p => p.weight).join(', ')})`] : []
  })
  return `Points: ${listed(ranks)}`
}
