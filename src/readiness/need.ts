import { logistic } from '#domain'
import type { Question } from '#domain'
import { abilityOf } from './ability.ts'
import type { Observation } from './ability.ts'

/**
 * The time that a section deserves, relative to the usual. It is half if nearly every core question would
 * pass, and one and a half if hardly any would. It is one if nothing is known.
 */
export function needOf(observations: readonly Observation[]): (section: Question['section']) => number {
  const ability = abilityOf(observations)
  return section => 1.5 - logistic(ability(section).mean)
}
