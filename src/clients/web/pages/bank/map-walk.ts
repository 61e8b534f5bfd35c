import type { QuestionId } from '#domain'
import type { Box } from './map-layout.ts'

/**
 * The question that a key leads to from another on the map: a neighbour by an arrow, the first or the last of the
 * section by Home or End. Up and down go on into the next section. Undefined where there is none.
 */
export function walk(
  id: QuestionId,
  key: string,
  sections: readonly (readonly Box[])[],
): QuestionId | undefined {
  const at = sections.findIndex(boxes => boxes.some(box => box.id === id))
  const boxes = sections[at] ?? []
  const here = boxes.find(box => box.id === id)
  if (!here) return undefined
  switch (key) {
    case 'Home':
      return boxes[0]?.id
    case 'End':
      return boxes.at(-1)?.id
    case 'ArrowLeft':
      return beside(here, boxes, -1)?.id
    case 'ArrowRight':
      return beside(here, boxes, 1)?.id
    case 'ArrowUp':
      return (
        nearest(
          boxes.filter(box => box.x === here.x && box.y < here.y),
          middleOf(here),
        ) ?? nearest(columnAt(here, sections.slice(0, at).findLast(isFilled)), Infinity)
      )?.id
    case 'ArrowDown':
      return (
        nearest(
          boxes.filter(box => box.x === here.x && box.y > here.y),
          middleOf(here),
        ) ?? nearest(columnAt(here, sections.slice(at + 1).find(isFilled)), -Infinity)
      )?.id
    default:
      return undefined
  }
}

const isFilled = (boxes: readonly Box[]): boolean => boxes.length > 0

function middleOf({ y, height }: Box): number {
  return y + height / 2
}

/** The box nearest in height; of a bank's few, the first or last for a height beyond all. */
function nearest(boxes: readonly Box[], y: number): Box | undefined {
  const within = Math.max(-1e6, Math.min(1e6, y))
  return boxes.toSorted((a, b) => Math.abs(middleOf(a) - within) - Math.abs(middleOf(b) - within))[0]
}

/** The box at the nearest height in the next column on that side. */
function beside(here: Box, boxes: readonly Box[], side: -1 | 1): Box | undefined {
  const columns = [...new Set(boxes.map(box => box.x))].filter(x => (x - here.x) * side > 0)
  const next = columns.toSorted((a, b) => (a - b) * side)[0]
  return nearest(
    boxes.filter(box => box.x === next),
    middleOf(here),
  )
}

/** The column of another section that lies straight above or below. */
function columnAt(here: Box, boxes: readonly Box[] = []): readonly Box[] {
  const column = boxes.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.x
  return boxes.filter(box => box.x === column)
}
