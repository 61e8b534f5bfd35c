import { logistic } from '#domain'
import type { Question } from '#domain'
import { abilityOf } from './ability.ts'
import type { Observation } from './ability.ts'

/**
 * How much more time than usual a section deserves: half where nearly every core question would pass, one and
 * a half where hardly any would, one where nothing is known.
 */
export function needOf(observations: readonly Observation[]): (section: Question['section']) => number {
  const ability = abilityOf(observations)
  return section => 1.5 - logistic(ability(section).mean)
}
