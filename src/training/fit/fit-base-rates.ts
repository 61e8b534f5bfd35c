import { EARNS } from '#domain'
import type { Point, RedFlag } from '#domain'
import { matchesPattern, parsePattern } from '#text'
import { TYPICAL_RATES } from '../../examiner/built-in/base-rates.ts'
import { C } from '../../examiner/built-in/constants.ts'
import type { BaseRates } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer } from '../graded.ts'
import { spansIn } from './spans-in.ts'

/** The typical rate counts for this many answers, so that a few answers move it little. */
const PRIOR_ANSWERS = 6

/** How often the answers earn and contradict a point, and how far each of its patterns can be trusted. */
export function fitBaseRates(point: Point, answers: readonly GradedAnswer[]): BaseRates {
  const labelled = answers.flatMap(answer => {
    const ruling = answer.points[point.id]?.ruling
    return ruling ? [{ answer, ruling }] : []
  })
  const marks = labelled.map(({ ruling }) => EARNS[ruling])
  const contradicted = labelled.map(({ ruling }) => Number(ruling === 'contradicted'))
  return {
    earned: shrunk(TYPICAL_RATES.earned, marks),
    contradicted: shrunk(TYPICAL_RATES.contradicted, contradicted),
    trust: trustIn(
      point.assert,
      labelled.map(({ answer }) => answer),
      marks,
      TYPICAL_RATES.trust,
    ),
    denyTrust: trustIn(
      point.deny,
      labelled.map(({ answer }) => answer),
      contradicted,
      C.denyTrust,
    ),
  }
}

/** How often the answers raise a red flag, and how far each of its patterns can be trusted. */
export function fitFlagBaseRates(flag: RedFlag, answers: readonly GradedAnswer[]): BaseRates {
  const raised = answers.map(answer => Number(answer.redFlags[flag.id] !== undefined))
  return {
    earned: shrunk(TYPICAL_RATES.raised, raised),
    contradicted: 0,
    trust: trustIn(flag.assert, answers, raised, TYPICAL_RATES.trust),
  }
}

/** For each pattern, the mean mark of the answers that match it. */
function trustIn(
  patterns: readonly string[],
  answers: readonly GradedAnswer[],
  marks: readonly number[],
  typical: number,
): readonly number[] {
  return patterns.map(parsePattern).map(pattern =>
    shrunk(
      typical,
      marks.filter((_, i) =>
        spansIn(answers[i]?.answer ?? '').some(span => matchesPattern(pattern, span.tokens)),
      ),
    ),
  )
}

/** The mean of the values, shrunk towards the typical rate. */
function shrunk(typical: number, values: readonly number[]): number {
  return Number(
    (
      (values.reduce((sum, x) => sum + x, 0) + PRIOR_ANSWERS * typical) /
      (values.length + PRIOR_ANSWERS)
    ).toFixed(3),
  )
}
