/** How well each term is known, by its id: the box it lies in. What is known less comes more often (Leitner 1972). */
export type Boxes = Readonly<Record<string, number>>

export const HIGHEST_BOX = 3

/** How many of other cards come before one that was not known. */
const SOON = 3

/** The order of a drill: least known first, and within a box as given. */
export function startDrill(ids: readonly string[], boxes: Boxes): readonly string[] {
  return ids
    .filter(id => (boxes[id] ?? 0) < HIGHEST_BOX)
    .toSorted((a, b) => (boxes[a] ?? 0) - (boxes[b] ?? 0))
}

/** What is left after the first card: gone when it was known, a few cards on when it was not. */
export function afterCard([first, ...rest]: readonly string[], knew: boolean): readonly string[] {
  return first === undefined || knew ? rest : [...rest.slice(0, SOON), first, ...rest.slice(SOON)]
}

/** One box up when it was known, back to the first when it was not. */
export function boxesAfter(boxes: Boxes, id: string, knew: boolean): Boxes {
  return { ...boxes, [id]: knew ? Math.min(HIGHEST_BOX, (boxes[id] ?? 0) + 1) : 0 }
}

/** What was kept, as far as it can be read. */
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
