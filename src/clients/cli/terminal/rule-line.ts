import type { PointResult } from '#api'
import { RANKS } from '#domain'
import { beginsRank, inReportOrder, listed, pointLetters } from '#wording'
import type { Ink } from './ink.ts'

/** Stands between the points of two ranks. */
const GAP = '   '

/**
 * The rule of a report: one box for each point, filled as far as it was earned. Letters stand below. A box is
 * two characters wide per unit of weight, or one where the rule would be longer than the room for it.
 */
export function ruleLines(
  results: readonly PointResult[],
  { glyphs, paint }: Ink,
  room: number,
): readonly [string, string] {
  const letters = pointLetters(results)
  const ordered = inReportOrder(results)
  const gaps = ordered.length - 1 + GAP.length * ordered.filter((_, i) => beginsRank(ordered, i)).length
  const weight = ordered.reduce((sum, point) => sum + point.weight, 0)
  const unit = 2 * weight + gaps <= room ? 2 : 1
  const boxes = ordered.map((point, i) => {
    const width = unit * point.weight
    const gap = beginsRank(ordered, i) ? GAP : ''
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
