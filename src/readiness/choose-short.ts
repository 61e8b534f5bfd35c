import { logistic } from '#domain'
import type { DiagnosticEnd, Question, ShortQuestion } from '#domain'
import { DIFFICULTY, abilityOf } from './ability.ts'
import type { Observation } from './ability.ts'

type Section = Question['section']

/** The bounds of a diagnostic. */
export const DIAGNOSTIC = {
  most: 12,
  /** The number of questions to ask until narrow spans may end it. */
  least: 10,
  seconds: 900,
  /** A longer stay on one question is cut to this, since the learner was away. */
  longest: 300,
  /** A section whose ability is known to this standard deviation, in logits, needs no further answer. */
  narrow: 0.55,
} as const

/** A short question with everything that the choice depends on. */
export interface ShortCandidate {
  readonly item: ShortQuestion
  readonly section: Section
  readonly topic: string
  readonly level: Question['level']
}

interface ShortChoice {
  /** The questions that may still be asked. */
  readonly pool: readonly ShortCandidate[]
  /** The weight of each section in the interview. A section without weight is not asked. */
  readonly weights: ReadonlyMap<Section, number>
  readonly observations: readonly Observation[]
  /** Topics asked so far, the last one last. */
  readonly topics: readonly string[]
  /** Draws between 0 and 1, to decide among questions that tell equally much. */
  readonly random: () => number
}

/** The part of its value that a question keeps once its topic has been touched. */
const TOUCHED = 0.5
const JITTER = 0.15

/**
 * The next short question. It comes from the least known section, and its outcome is the least certain there.
 * It is never on the topic of the last one. Null if there is none.
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

/** The reason why a diagnostic is over, if it is. */
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
