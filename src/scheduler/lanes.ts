import { SECTIONS, matchesFilter } from '#domain'
import type { Aim, Blueprint, Question, QuestionId, Slot } from '#domain'
import type { Lane } from './rotation.ts'

type Section = Question['section']

/** The material that lanes are drawn from. */
interface Askable {
  readonly questions: readonly Question[]
  readonly blueprints: readonly Blueprint[]
}

/** The interview that the plan prepares for, found in the bank. */
export type Target =
  | { readonly kind: 'blueprint'; readonly blueprint: Blueprint }
  | { readonly kind: 'sections'; readonly sections: readonly Section[] }

/** Null without an aim, or if the bank has lost its blueprint. */
export function targetOf(
  { blueprints }: Pick<Askable, 'blueprints'>,
  aim: Aim | null | undefined,
): Target | null {
  if (!aim) return null
  if (aim.kind === 'sections') return aim
  const blueprint = blueprints.find(b => b.id === aim.blueprint)
  return blueprint ? { kind: 'blueprint', blueprint } : null
}

/** The questions that the interview can draw; without one, the whole bank. */
export function askedBy(target: Target | null, questions: readonly Question[]): readonly Question[] {
  if (!target) return questions
  if (target.kind === 'sections') return questions.filter(q => target.sections.includes(q.section))
  return questions.filter(q => target.blueprint.slots.some(slot => matchesFilter(slot.from, q)))
}

/**
 * Divides the time for new questions. Each slot of the blueprint has its own share of the interview's
 * minutes. Without a blueprint, each section has its share of the slots of all blueprints. `need` gives a
 * section more if the record shows weakness, and less if it shows strength. Unasked questions of the
 * interview's sections come last and have no weight.
 */
export function lanesOf(
  target: Target | null,
  { questions, blueprints }: Askable,
  need: (section: Section) => number,
): readonly Lane[] {
  const lane = (weight: number, pool: readonly Question[]): Lane => ({
    weight: weight * averageOf(pool.map(q => need(q.section))),
    questions: new Set(pool.map(q => q.id)),
  })
  if (target?.kind !== 'blueprint') {
    const slots = blueprints.flatMap(blueprint => blueprint.slots)
    return (target?.sections ?? SECTIONS).map(section =>
      lane(
        minutesIn(section, slots, questions) || 1,
        questions.filter(q => q.section === section),
      ),
    )
  }
  const asked = askedBy(target, questions)
  const sections = new Set(asked.map(q => q.section))
  const near = questions.filter(q => sections.has(q.section) && !asked.includes(q))
  return [
    ...target.blueprint.slots.map(slot =>
      lane(
        slot.minutes,
        questions.filter(q => matchesFilter(slot.from, q)),
      ),
    ),
    { weight: 0, questions: new Set(near.map(q => q.id)) },
  ]
}

/**
 * The first question for a learner with no answers: the core question that most others build on. If there is
 * no core question, any level counts.
 */
export function openingOf(asked: readonly Question[], questions: readonly Question[]): QuestionId | null {
  const core = asked.filter(q => q.level === 'core')
  const built = builtOn(questions)
  return (
    (core.length > 0 ? core : asked)
      .toSorted((a, b) => (built.get(b.id) ?? 0) - (built.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
      .at(0)?.id ?? null
  )
}

/** The number of questions that name each one as a prerequisite. */
export function builtOn(questions: readonly Question[]): ReadonlyMap<QuestionId, number> {
  return new Map(
    [
      ...Map.groupBy(
        questions.flatMap(q => q.prerequisites),
        id => id,
      ),
    ].map(([id, all]) => [id, all.length]),
  )
}

/** The minutes of slots, each divided among the sections that it draws from. */
function minutesIn(section: Section, slots: readonly Slot[], questions: readonly Question[]): number {
  return slots.reduce((sum, slot) => {
    const pool = questions.filter(q => matchesFilter(slot.from, q))
    const own = pool.filter(q => q.section === section).length
    return sum + (pool.length > 0 ? (slot.minutes * own) / pool.length : 0)
  }, 0)
}

function averageOf(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((a, b) => a + b, 0) / values.length
}
