import type { Point, RedFlag } from '#domain'
import { segment } from '#examiner'
import { fits, parsePattern } from '../examiner/listen/pattern.ts'
import { USUAL } from '../examiner/listen/track-record.ts'
import type { TrackRecord } from '../examiner/listen/fitted.ts'
import { unitsOf } from '../examiner/listen/units.ts'
import type { Unit } from '../examiner/listen/units.ts'
import { tokenise } from '../examiner/text/tokens.ts'
import type { GradedAnswer } from './graded.ts'

/** As many answers as what is usual counts for: few answers say little. */
const PRIOR = 6

const EARNS = { met: 1, partial: 0.5, contradicted: 0, missing: 0 } as const

/** How the answers fared at a point, and its patterns with them. */
export function trackRecord(point: Point, answers: readonly GradedAnswer[]): TrackRecord {
  const marks = answers.map(answer => EARNS[answer.points[point.id]?.ruling ?? 'missing'])
  const contradicted = answers.map(answer => Number(answer.points[point.id]?.ruling === 'contradicted'))
  return { earned: towards(USUAL.earned, marks), contradicted: towards(USUAL.contradicted, contradicted), trust: trustIn(point.assert, answers, marks, USUAL.trust) }
}

/** How often the answers hold a misconception, and how often what fits its patterns does. */
export function flagRecord(flag: RedFlag, answers: readonly GradedAnswer[]): TrackRecord {
  const raised = answers.map(answer => Number(answer.redFlags[flag.id] !== undefined))
  return { earned: towards(USUAL.raised, raised), contradicted: 0, trust: trustIn(flag.assert, answers, raised, USUAL.trust) }
}

function trustIn(patterns: readonly string[], answers: readonly GradedAnswer[], marks: readonly number[], usual: number): readonly number[] {
  return patterns.map(parsePattern).map(pattern => towards(usual, marks.filter((_, i) => unitsIn(answers[i]).some(unit => fits(pattern, unit.tokens)))))
}

function towards(usual: number, values: readonly number[]): number {
  return Number(((values.reduce((sum, x) => sum + x, 0) + PRIOR * usual) / (values.length + PRIOR)).toFixed(3))
}

const units = new WeakMap<GradedAnswer, readonly Unit[]>()

function unitsIn(answer: GradedAnswer | undefined): readonly Unit[] {
  if (!answer) return []
  const known = units.get(answer) ?? unitsOf(segment(answer.answer).map(part => ({ segment: part, tokens: tokenise(part.text) })))
  units.set(answer, known)
  return known
}
