import type { QuestionSummary, SearchHit } from '#api'
import { passes } from '#domain'
import { keysOf, LEVEL_NAMES, ROLE_NAMES, SECTION_NAMES } from '#wording'

export const STATE_NAMES = {
  due: 'Due',
  weak: 'Weak',
  holding: 'Holding',
  open: 'Open',
  revealed: 'Revealed',
  new: 'New',
} as const
export type State = keyof typeof STATE_NAMES

export const STATE_MEANINGS = {
  due: 'its date to come back is today or past',
  weak: 'your last answer would not pass',
  holding: 'your last answer would pass',
  open: 'a point of your last answer is not judged',
  revealed: 'you looked the key up and have not answered since',
  new: 'neither tried nor looked up',
} as const satisfies Record<State, string>

/** The learner's standing with a question: the state of the last answer, and whether it is due. */
export function statesOf({ standing, last }: QuestionSummary): readonly State[] {
  const held: State = !last
    ? standing === 'revealed'
      ? 'revealed'
      : 'new'
    : last.mark.kind !== 'given'
      ? 'open'
      : passes(last.hiring)
        ? 'holding'
        : 'weak'
  return standing === 'due' ? (held === 'new' ? ['revealed', 'due'] : [held, 'due']) : [held]
}

/** The filters of the bank. They stand in the address, so that a view can be linked to. */
export interface Filter {
  readonly q: string
  readonly section: QuestionSummary['section'] | 'all'
  readonly states: readonly State[]
  readonly levels: readonly QuestionSummary['level'][]
  readonly roles: readonly QuestionSummary['roles'][number][]
}

export function filterOf(query: URLSearchParams): Filter {
  return {
    q: query.get('q') ?? '',
    section: keysOf(SECTION_NAMES).find(section => section === query.get('section')) ?? 'all',
    states: keysOf(STATE_NAMES).filter(state => query.getAll('state').includes(state)),
    levels: keysOf(LEVEL_NAMES).filter(level => query.getAll('level').includes(level)),
    roles: keysOf(ROLE_NAMES).filter(role => query.getAll('role').includes(role)),
  }
}

export function queryOf({ q, section, states, levels, roles }: Filter): string {
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  if (section !== 'all') query.set('section', section)
  for (const state of states) query.append('state', state)
  for (const level of levels) query.append('level', level)
  for (const role of roles) query.append('role', role)
  return query.size === 0 ? '/bank' : `/bank?${query}`
}

/** Whether a question matches the filters, apart from the search words. */
export function matches(question: QuestionSummary, { section, states, levels, roles }: Filter): boolean {
  const own = statesOf(question)
  return (
    (section === 'all' || question.section === section) &&
    (states.length === 0 || states.some(state => own.includes(state))) &&
    (levels.length === 0 || levels.includes(question.level)) &&
    (roles.length === 0 || roles.some(role => question.roles.includes(role)))
  )
}

/** The questions of these hits, the best first. */
export function foundAmong(
  questions: readonly QuestionSummary[],
  hits: readonly SearchHit[],
): readonly QuestionSummary[] {
  const byId = new Map(questions.map(question => [question.id, question]))
  return hits.flatMap(hit => byId.get(hit.question) ?? [])
}

interface Topic {
  readonly name: string
  readonly questions: readonly QuestionSummary[]
}
export interface Section {
  readonly id: QuestionSummary['section']
  readonly questions: readonly QuestionSummary[]
  readonly topics: readonly Topic[]
}

/** Questions by section and topic, in their given order. */
export function sectionsOf(questions: readonly QuestionSummary[]): readonly Section[] {
  return keysOf(SECTION_NAMES).flatMap(id => {
    const own = questions.filter(question => question.section === id)
    const topics = [...new Set(own.map(question => question.topic))]
    return own.length === 0
      ? []
      : [
          {
            id,
            questions: own,
            topics: topics.map(name => ({
              name,
              questions: own.filter(question => question.topic === name),
            })),
          },
        ]
  })
}
