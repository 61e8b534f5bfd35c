import { logistic } from '#domain'
import type { DiagnosticEnd, Question, ShortQuestion } from '#domain'
import { DIFFICULTY, abilityOf } from './ability.ts'
import type { Observation } from './ability.ts'

type Section = Question['section']

/** The bounds of a diagnostic. */
export const DIAGNOSTIC = {
  most: 12,
  /** So many are asked before narrow spans may end it. */
  least: 10,
  seconds: 900,
  /** A longer stay on one question is cut to this: somebody was away. */
  longest: 300,
  /** A section whose ability is known to this standard deviation, in logits, needs no further answer. */
  narrow: 0.55,
} as const

/** A short question with all that the choice goes by. */
export interface ShortCandidate {
  readonly item: ShortQuestion
  readonly section: Section
  readonly topic: string
  readonly level: Question['level']
}

export interface ShortChoice {
  /** Those that may be asked, without those that were. */
  readonly pool: readonly ShortCandidate[]
  /** How much of the interview each section is. A section without weight is not asked. */
  readonly weights: ReadonlyMap<Section, number>
  readonly observations: readonly Observation[]
  /** Topics asked so far, the last one last. */
  readonly topics: readonly string[]
  /** Draws between 0 and 1; decides among questions that tell as much. */
  readonly random: () => number
}

/** A question of a topic that was touched already counts this much of itself. */
const TOUCHED = 0.5
const JITTER = 0.15

/**
 * The next short question: in the section of which least is known, the one whose outcome is least certain.
 * Never on the topic of the last one. Null if there is none.
 */
export function chooseShort({
  pool,
  weights,
  observations,
  topics,
  random,
}: ShortChoice): ShortCandidate | null {
  const ability = abilityOf(observations)
  const open = pool.filter(one => (weights.get(one.section) ?? 0) > 0 && one.topic !== topics.at(-1))
  const sections = [...new Set(open.map(one => one.section))].toSorted(
    (a, b) =>
      ability(b).sd - ability(a).sd || (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const worth = (one: ShortCandidate) => {
    const p = logistic(ability(one.section).mean - DIFFICULTY[one.level])
    return p * (1 - p) * (topics.includes(one.topic) ? TOUCHED : 1) * (1 + JITTER * random())
  }
  return (
    open
      .filter(one => one.section === sections[0])
      .map(one => ({ one, worth: worth(one) }))
      .toSorted((a, b) => b.worth - a.worth)
      .at(0)?.one ?? null
  )
}

/** Whether a diagnostic is over before its next question, and why. */
export function diagnosticEnd(
  { asked, seconds }: { readonly asked: number; readonly seconds: number },
  weights: ReadonlyMap<Section, number>,
  observations: readonly Observation[],
): DiagnosticEnd | null {
  if (asked >= DIAGNOSTIC.most) return 'finished'
  if (seconds >= DIAGNOSTIC.seconds) return 'out-of-time'
  if (asked < DIAGNOSTIC.least) return null
  const ability = abilityOf(observations)
  const known = [...weights].every(
    ([section, weight]) => weight <= 0 || ability(section).sd <= DIAGNOSTIC.narrow,
  )
  return known ? 'narrow' : null
}
