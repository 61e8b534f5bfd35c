import { effectiveLength, relativeThreshold, RULER, scoresOver } from '#labs/haystack'
import { oneNumberOf, oneWordOf } from '../lab-state.ts'

/** Facts that a question needs. */
export const FACTS = [1, 2, 4, 8, 16] as const
/** By how many standard deviations the needle's score lies above the others' mean. */
export const LEADS = [5, 6.2, 7, 8] as const
export const RULES = ['ruler', 'own'] as const
export type Rule = (typeof RULES)[number]

export const KNOBS = {
  facts: oneNumberOf(FACTS, 8),
  lead: oneNumberOf(LEADS, 6.2),
  rule: oneWordOf(RULES, 'ruler'),
}

/** Out of 100. */
export function thresholdBy(rule: Rule, lead: number, facts: number): number {
  return rule === 'ruler' ? RULER : relativeThreshold(scoresOver(lead, facts))
}

/** In powers of two, as the slider counts; 11, below the shortest, where no length passes. */
export function effectivePower(rule: Rule, lead: number, facts: number): number {
  const length = effectiveLength(scoresOver(lead, facts), thresholdBy(rule, lead, facts))
  return length === 0 ? NONE : Math.log2(length)
}

export const NONE = 11
