import { segment } from '#examiner'
import { unitsOf } from '../examiner/listen/units.ts'
import type { Unit } from '../examiner/listen/units.ts'
import { tokenise } from '../examiner/text/tokens.ts'

const known = new Map<string, readonly Unit[]>()

/** The stretches of an answer in which a point may be said. Every pattern and fold asks for those of the same answers again. */
export function stretchesOf(answer: string): readonly Unit[] {
  const units =
    known.get(answer) ??
    unitsOf(segment(answer).map(part => ({ segment: part, tokens: tokenise(part.text) })))
  known.set(answer, units)
  return units
}
