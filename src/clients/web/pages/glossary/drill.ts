/**
 * The box of each term, by its id. Terms in lower boxes are less well known and come up more often (Leitner
 * 1972).
 */
export type Boxes = Readonly<Record<string, number>>

export const HIGHEST_BOX = 3

/** The number of other cards before an unknown one comes back. */
const SOON = 3

/** The order of a drill: least known first, and in the given order within a box. */
export function startDrill(ids: readonly string[], boxes: Boxes): readonly string[] {
  return ids
    .filter(id => (boxes[id] ?? 0) < HIGHEST_BOX)
    .toSorted((a, b) => (boxes[a] ?? 0) - (boxes[b] ?? 0))
}

/** The queue after the first card: a known card leaves it, an unknown one comes back a few cards later. */
export function afterCard([first, ...rest]: readonly string[], knew: boolean): readonly string[] {
  return first === undefined || knew ? rest : [...rest.slice(0, SOON), first, ...rest.slice(SOON)]
}

/** Moves a known card up one box, and an unknown one back to the first. */
export function boxesAfter(boxes: Boxes, id: string, knew: boolean): Boxes {
  return { ...boxes, [id]: knew ? Math.min(HIGHEST_BOX, (boxes[id] ?? 0) + 1) : 0 }
}

/** The stored boxes, as far as they can be read. */
export function readBoxes(text: string | undefined): Boxes {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    if (typeof parsed !== 'object' || parsed === null) return {}
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, number] =>
          Number.isInteger(entry[1]) && entry[1] >= 0 && entry[1] <= HIGHEST_BOX,
      ),
    )
  } catch {
    return {}
  }
}
