import { EARNS } from '#domain'
import type { Point, RedFlag } from '#domain'
import { matchesPattern, parsePattern } from '#text'
import { TYPICAL_RATES } from '../../examiner/built-in/base-rates.ts'
import type { BaseRates } from '../../examiner/built-in/weights.ts'
import type { GradedAnswer } from '../graded.ts'
import { spansIn } from './spans-in.ts'

/** As many answers as what is usual counts for: few answers say little. */
const PRIOR = 6

/** How the answers fared at a point, and its patterns with them. */
export function fitBaseRates(point: Point, answers: readonly GradedAnswer[]): BaseRates {
  const marks = answers.map(answer => EARNS[answer.points[point.id]?.ruling ?? 'missing'])
  const contradicted = answers.map(answer => Number(answer.points[point.id]?.ruling === 'contradicted'))
  return {
    earned: towards(TYPICAL_RATES.earned, marks),
    contradicted: towards(TYPICAL_RATES.contradicted, contradicted),
    trust: trustIn(point.assert, answers, marks, TYPICAL_RATES.trust),
  }
}

/** How often the answers hold a misconception, and how often what fits its patterns does. */
export function fitFlagBaseRates(flag: RedFlag, answers: readonly GradedAnswer[]): BaseRates {
  const raised = answers.map(answer => Number(answer.redFlags[flag.id] !== undefined))
  return {
    earned: towards(TYPICAL_RATES.raised, raised),
    contradicted: 0,
    trust: trustIn(flag.assert, answers, raised, TYPICAL_RATES.trust),
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
      marks.filter((_, i) =>
        spansIn(answers[i]?.answer ?? '').some(span => matchesPattern(pattern, span.tokens)),
      ),
    ),
  )
}

function towards(usual: number, values: readonly number[]): number {
  return Number(
    ((values.reduce((sum, x) => sum + x, 0) + PRIOR * usual) / (values.length + PRIOR)).toFixed(3),
  )
}
