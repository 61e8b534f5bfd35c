import type { Entry, EntryId } from '#domain'
import { chronological } from '#scheduler'
import { documentOf } from '#store'
import { disagreement, foundationOf } from './foundation.ts'
import { readLine } from './read-lines.ts'

/** Text that may be a line of a record, and the place where it was found. */
export interface FoundLine {
  readonly place: string
  readonly text: string
}

export interface SoundLines {
  /** In the order of an export, and fit to be imported. */
  readonly lines: readonly string[]
  readonly leftOut: readonly string[]
}

/** The sound lines of a damaged record. A line that rests on one that is lost is left out with it. */
export function soundLines(found: Iterable<FoundLine>): SoundLines {
  const leftOut: string[] = []
  const kept = new Map<EntryId, { readonly place: string; readonly entry: Entry }>()
  for (const { place, text } of found) {
    const entry = readLine(text)
    if (typeof entry === 'string') leftOut.push(`${place}: ${entry}`)
    else if (kept.has(entry.id)) leftOut.push(`${place}: another line has its id`)
    else kept.set(entry.id, { place, entry })
  }
  // The lines come in no certain order, so this repeats until no more are left out.
  for (let fell = true; fell;) {
    fell = false
    for (const { place, entry } of kept.values()) {
      const foundation = foundationOf(entry)
      if (!foundation) continue
      const held = kept.get(foundation.id)?.entry
      const wrong =
        held?.kind === foundation.kind ? disagreement(entry, held) : `${foundation.called} is lost`
      if (wrong === undefined) continue
      leftOut.push(`${place}: ${wrong}`)
      kept.delete(entry.id)
      fell = true
    }
  }
  return { lines: chronological([...kept.values()].map(line => line.entry)).map(documentOf), leftOut }
}
