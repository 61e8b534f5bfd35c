import { EARNS } from '#domain'
import type { Point, RedFlag } from '#domain'
import { fits, parsePattern } from '#text'
import { USUAL } from '../../examiner/built-in/base-rates.ts'
import type { TrackRecord } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer } from '../graded.ts'
import { stretchesOf } from './spans-in.ts'

/** As many answers as what is usual counts for: few answers say little. */
const PRIOR = 6

/** How the answers fared at a point, and its patterns with them. */
export function trackRecord(point: Point, answers: readonly GradedAnswer[]): TrackRecord {
  const marks = answers.map(answer => EARNS[answer.points[point.id]?.ruling ?? 'missing'])
  const contradicted = answers.map(answer => Number(answer.points[point.id]?.ruling === 'contradicted'))
  return {
    earned: towards(USUAL.earned, marks),
    contradicted: towards(USUAL.contradicted, contradicted),
    trust: trustIn(point.assert, answers, marks, USUAL.trust),
  }
}

/** How often the answers hold a misconception, and how often what fits its patterns does. */
export function flagRecord(flag: RedFlag, answers: readonly GradedAnswer[]): TrackRecord {
  const raised = answers.map(answer => Number(answer.redFlags[flag.id] !== undefined))
  return {
    earned: towards(USUAL.raised, raised),
    contradicted: 0,
    trust: trustIn(flag.assert, answers, raised, USUAL.trust),
  }
}

function trustIn(
  patterns: readonly string[],
  answers: readonly GradedAnswer[],
  marks: readonly number[],
  usual: number,
): readonly number[] {
  return patterns.map(parsePattern).map(pattern =>
    towards(
      usual,
      marks.filter((_, i) => stretchesOf(answers[i]?.answer ?? '').some(unit => fits(pattern, unit.tokens))),
    ),
  )
}

function towards(usual: number, values: readonly number[]): number {
  return Number(
    ((values.reduce((sum, x) => sum + x, 0) + PRIOR * usual) / (values.length + PRIOR)).toFixed(3),
  )
}
