/** A part of a lab that its picture, formula and lines share; all three light up together. */
export interface LabPart {
  /**
   * The value of `data-part` at whatever shows the part in the picture, the table or the steps. Its words
   * are read out where a formula cannot be.
   */
  readonly id: string
  /** A name or a formula, as the bank writes it. */
  readonly symbol: string
  /** A description in one sentence, with formulas as the bank writes them. */
  readonly says: string
  /** The stretch of the shown lines that computes it; it occurs there once, within one line. */
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
