/** The choice of a slot's question: the one that tells most about the candidate. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knowing, question } from '../../tests/fixtures/interview.ts'
import { addDays } from '#domain'
import type { Question } from '#domain'
import { DIFFICULTY } from '#readiness'
import type { Observation } from '#readiness'
import { choose } from './choose.ts'
import type { Known } from './choose.ts'

const of = (id: string, given: Partial<Record<keyof Question, unknown>> = {}) =>
  question({ id, section: id.split('/')[0], topic: id, ...given })

const CORE = of('foundations/core')
const ADVANCED = of('foundations/advanced', { level: 'advanced' })
const RESEARCH = of('foundations/research', { level: 'research' })
const ROPE = of('architecture/rope')
const CASE = of('scenarios/case')

/** Of questions in a slot of both sections, without chance unless a test has some. */
const chosen = (
  questions: readonly Question[],
  given: Partial<Known> = {},
  already: readonly Question[] = [],
) =>
  choose(
    { sections: ['foundations', 'architecture'] },
    already.map(q => q.id),
    knowing({ questions, random: () => 0, ...given }),
  )?.id ?? null

const answered = (count: number, share: number): readonly Observation[] =>
  Array.from({ length: count }, () => ({ section: 'foundations', difficulty: DIFFICULTY.core, share }))

describe('of two questions', () => {
  const today = knowing().today
  const daysAgo = (days: number) => new Map([[CORE.id, addDays(today, -days)]])

  test.each<[string, readonly Question[], Partial<Known>, Question]>([
    ['a core one, where nothing is known of the candidate', [ADVANCED, CORE], {}, CORE],
    ['a hard one, after strong answers', [CORE, RESEARCH], { observations: answered(4, 1) }, RESEARCH],
    ['an easy one, after weak answers', [RESEARCH, CORE], { observations: answered(4, 0) }, CORE],
    ['one of a section with fewer answers', [CORE, ROPE], { observations: answered(4, 0.5) }, ROPE],
    ['one that was not asked today', [CORE, RESEARCH], { lastAsked: daysAgo(0) }, RESEARCH],
    ['nor three days ago', [CORE, RESEARCH], { lastAsked: daysAgo(3) }, RESEARCH],
    ['one asked four days ago is as good as new', [CORE, RESEARCH], { lastAsked: daysAgo(4) }, CORE],
    ['one asked today, where there is no other', [CORE], { lastAsked: daysAgo(0) }, CORE],
  ])('%s', (_, questions, given, expected) => {
    expect(chosen(questions, given)).toBe(expected.id)
  })

  test('one of a topic that was not touched in this interview', () => {
    const asked = of('foundations/asked', { topic: CORE.topic })
    expect(chosen([CORE, ADVANCED, asked], {}, [asked])).toBe(ADVANCED.id)
    expect(chosen([CORE, ADVANCED, asked])).toBe(CORE.id)
  })
})

describe('a slot', () => {
  test('asks none that was asked already in this interview', () => {
    expect(chosen([CORE, ADVANCED], {}, [CORE])).toBe(ADVANCED.id)
    expect(chosen([CORE], {}, [CORE])).toBeNull()
  })

  test('asks none that does not fit its filter', () => {
    const known = knowing({ questions: [CORE, RESEARCH, CASE], random: () => 0 })
    expect(choose({ levels: ['research'] }, [], known)?.id).toBe(RESEARCH.id)
    expect(choose({ questions: [CASE.id] }, [], known)?.id).toBe(CASE.id)
    expect(choose({ topics: ['another'] }, [], known)).toBeNull()
  })
})

describe('chance', () => {
  /** The first question of the pool draws first. */
  const drawing = (...draws: readonly number[]) => {
    const rest = draws.values()
    return () => rest.next().value ?? 0
  }
  const alike = [of('foundations/a'), of('foundations/b')]

  test('decides between questions that tell as much', () => {
    expect(chosen(alike, { random: drawing(0.9, 0.1) })).toBe(alike[0]!.id)
    expect(chosen(alike, { random: drawing(0.1, 0.9) })).toBe(alike[1]!.id)
  })

  test('adds up to 15 in 100: not enough for a topic that was touched', () => {
    const asked = of('foundations/asked', { topic: 'foundations/a' })
    expect(chosen([...alike, asked], { random: drawing(1, 0) }, [asked])).toBe(alike[1]!.id)
  })

  // p(1-p) is 1/4 for a core question and 0.2350 for an advanced one: at logit -0.5, p is 0.3775.
  test('is enough for an advanced question in place of a core one', () => {
    const advanced = 0.3775 * (1 - 0.3775)
    expect(advanced * 1.15).toBeGreaterThan(0.25)
    expect(chosen([CORE, ADVANCED], { random: drawing(0, 1) })).toBe(ADVANCED.id)
    expect(chosen([CORE, ADVANCED], { random: drawing(0, 0.4) })).toBe(CORE.id)
  })
})

test('whatever is known, a question that fits and was not asked is chosen, if there is one', () => {
  const questions = [CORE, ADVANCED, RESEARCH, ROPE, CASE]
  const some = fc.subarray(questions)
  fc.assert(
    fc.property(some, some, fc.double({ min: 0, max: 1, noNaN: true }), (already, lately, draw) => {
      const lastAsked = new Map(lately.map(q => [q.id, knowing().today]))
      const open = questions.filter(q => q !== CASE && !already.includes(q))
      const id = chosen(questions, { lastAsked, random: () => draw }, already)
      const fresh = open.filter(q => !lately.includes(q))
      const pool = fresh.length > 0 ? fresh : open
      expect(pool.length > 0 ? pool.map(q => q.id) : [null]).toContain(id)
    }),
  )
})
