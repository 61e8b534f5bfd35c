import { segment } from '#examiner'
import { unitsOf } from '../../examiner/built-in/spans.ts'
import type { Unit } from '../../examiner/built-in/spans.ts'
import { tokenise } from '#text'

const known = new Map<string, readonly Unit[]>()

/** The stretches of an answer in which a point may be said. Every pattern and fold asks for those of the same answers again. */
export function stretchesOf(answer: string): readonly Unit[] {
  const units =
    known.get(answer) ??
    unitsOf(segment(answer).map(part => ({ segment: part, tokens: tokenise(part.text) })))
  known.set(answer, units)
  return units
}
