import type { TermView } from '#api'
import { browserStorage } from '../../data/browser-storage.ts'

/** The place where the drill kept its boxes before ratings were lines of the record. */
const PLACE = 'viva:glossary-boxes'

/** The terms that were known at least once in a row, by the boxes that an earlier version left. */
export function knownInBoxes(text: string | undefined): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return []
    return Object.entries(parsed).flatMap(([id, box]) => (typeof box === 'number' && box >= 1 ? [id] : []))
  } catch {
    return []
  }
}

/** Those of them that the glossary still has and that were not rated since. */
export function oldBoxes(terms: readonly TermView[]): readonly TermView[] {
  const known = new Set(knownInBoxes(browserStorage.get(PLACE)))
  return terms.filter(({ id, standing }) => standing === 'unseen' && known.has(id))
}

export function forgetOldBoxes(): void {
  browserStorage.remove(PLACE)
}
