/** What stands in the picture, in the formula and in the lines of a lab alike, and is lit in all of them at once. */
export interface LabPart {
  /**
   * Stands as `data-part` at what shows it in the picture, the table or the steps. Its words are read out where a
   * formula cannot be.
   */
  readonly id: string
  /** A name or a formula, as the bank writes it. */
  readonly symbol: string
  /** What it is, in one sentence, with formulas as the bank writes them. */
  readonly says: string
  /** The stretch of the shown lines that computes it; it stands there once, within one line. */
  readonly code: string
}

export interface CodeStretch {
  readonly text: string
  readonly part: string | undefined
}

/** The lines cut at the stretches of the parts, in their order. */
export function cutAtParts(code: string, parts: readonly LabPart[]): readonly CodeStretch[] {
  const places = parts
    .map(part => ({ part, start: code.indexOf(part.code) }))
    .toSorted((one, other) => one.start - other.start)
  const stretches: CodeStretch[] = []
  let at = 0
  for (const { part, start } of places) {
    if (start < at) continue // Not there, or within another.
    stretches.push({ text: code.slice(at, start), part: undefined }, { text: part.code, part: part.id })
    at = start + part.code.length
  }
  return [...stretches, { text: code.slice(at), part: undefined }].filter(({ text }) => text !== '')
}

/** The whole line in which a part is computed, without its indent, cut at that part. */
export function lineOfPart(code: string, part: LabPart): readonly CodeStretch[] {
  const line = code.split('\n').find(each => each.includes(part.code)) ?? ''
  return cutAtParts(line.trim(), [part])
}
