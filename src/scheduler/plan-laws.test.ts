import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExerciseId, Instant, addDays } from '#domain'
import type { QuestionId } from '#domain'
import { idOf } from '../../tests/fixtures/entries.ts'
import {
  card,
  daysWith,
  lane,
  minutesOn,
  numberOf,
  question,
  questionsOf,
  range,
  request,
  today,
} from '../../tests/fixtures/plan-requests.ts'
import { plan } from './plan.ts'
import { reschedule } from './reschedule.ts'

const anyRequest = fc
  .record({
    dues: fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 30 }),
    ratings: fc.constantFrom('again' as const, 'good' as const),
    lanes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
    minutes: fc.integer({ min: 2, max: 12 }),
    minutesPerDay: fc.integer({ min: 14, max: 120 }),
    newPerDay: fc.integer({ min: 0, max: 8 }),
    left: fc.option(fc.integer({ min: 1, max: 20 })),
    mockMinutes: fc.option(fc.integer({ min: 10, max: 60 })),
  })
  .map(({ dues, ratings, lanes, minutes, minutesPerDay, newPerDay, left, mockMinutes }) => {
    const firsts = lanes.map((_, i) => 100 + lanes.slice(0, i).reduce((a, b) => a + b, 0))
    const laned = lanes.map((size, i) => lane(1 + (i % 3), range(firsts[i]!, size)))
    return request(
      {
        cards: dues.map((due, n) => card(n, due, n % 2 === 0 ? ratings : 'good')),
        fresh: laned.flatMap(l => [...l.questions]),
        lanes: [
          ...laned,
          lane(
            1,
            [...dues.keys()].filter(n => n % 5 > 0),
          ),
        ],
        mockMinutes,
        find: id => ({
          minutes: minutes + (numberOf(id) % 3),
          exercises: numberOf(id) % 4 === 0 ? [ExerciseId.parse('sum')] : [],
        }),
      },
      { minutesPerDay, newPerDay, interview: left === null ? null : addDays(today, left) },
    )
  })

describe('any plan', () => {
  test('keeps every day within its minutes, has no question twice on a day and none new twice', () => {
    fc.assert(
      fc.property(anyRequest, given => {
        const planned = plan(given)
        for (const day of planned) {
          expect(minutesOn(day)).toBeLessThanOrEqual(given.settings.minutesPerDay)
          const all = [...questionsOf(day, 'new'), ...questionsOf(day, 'review')]
          expect(new Set(all).size).toBe(all.length)
        }
        const begun = planned.flatMap(day => questionsOf(day, 'new'))
        expect(new Set(begun).size).toBe(begun.length)
      }),
    )
  })

  test('is the same for the same request', () => {
    fc.assert(
      fc.property(anyRequest, given => {
        expect(plan(given)).toEqual(plan(given))
      }),
    )
  })

  test('places each review that falls due before the interview whenever a third of the minutes holds them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 12 }),
        fc.integer({ min: 2, max: 30 }),
        (dues, left) => {
          const planned = plan(
            request(
              { cards: dues.map((due, n) => card(n, due)), fresh: range(100, 12).map(question) },
              // A third of 180 minutes holds twelve reviews on one day, second turns of the new ones among them.
              { interview: addDays(today, left), minutesPerDay: 180 },
            ),
          )
          const certain = [...dues.keys()].filter(n => dues[n]! < left - 1)
          expect(certain.filter(n => daysWith(planned, n).length === 0)).toEqual([])
        },
      ),
    )
  })

  test('starves no lane: whoever has questions gets one before another is far ahead', () => {
    fc.assert(
      fc.property(anyRequest, given => {
        const dated = { ...given, settings: { ...given.settings, interview: addDays(today, 14) } }
        const begun = plan(dated).flatMap(day => questionsOf(day, 'new'))
        // By Webster's rule a lane begins by the time another of three times its weight has had eight.
        const starved = given.lanes.filter(
          ({ questions }) =>
            given.fresh.some(id => questions.has(id)) && !begun.some(n => questions.has(question(n))),
        )
        expect(begun.length >= 8 * dated.lanes.length ? starved : []).toEqual([])
      }),
    )
  })

  test('is the rest of today’s plan tomorrow, when today went as planned', () => {
    fc.assert(
      fc.property(anyRequest, given => {
        const [first, ...rest] = plan(given)
        const at = Instant.parse(`${today}T12:00:00.000Z`)
        const did = first!.activities.flatMap(a =>
          a.kind === 'new' || a.kind === 'review' ? [a.question] : [],
        )
        const sums = new Set(first!.activities.flatMap(a => (a.kind === 'exercise' ? [a.question] : [])))
        const tomorrow = plan({
          ...given,
          today: addDays(today, 1),
          fresh: given.fresh.filter(id => !did.includes(id)),
          find: id => ({ ...given.find(id), exercises: sums.has(id) ? [] : given.find(id).exercises }),
          cards: [
            ...given.cards.filter(c => !did.includes(c.question)),
            ...did.map(id =>
              reschedule(
                given.cards.find(c => c.question === id) ?? null,
                { question: id, attempt: idOf(1), at, rating: 'good', ratedBy: 'mark' },
                given.settings.retention,
              ),
            ),
          ],
        })
        expect(tomorrow.slice(0, rest.length)).toEqual(rest)
      }),
    )
  })

  test('begins tomorrow where today would have begun, when nothing happens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 14 }),
        fc.integer({ min: 15, max: 90 }),
        (left, minutesPerDay) => {
          const settings = { interview: addDays(today, left), minutesPerDay }
          const given = request({ fresh: range(0, 60).map(question) }, settings)
          expect(plan({ ...given, today: addDays(today, 1) })[0]!.activities).toEqual(
            plan(given)[0]!.activities,
          )
        },
      ),
    )
  })

  test('of today is what is left of it, after its first questions were answered', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 1, max: 4 }), (drawn, count) => {
        // A question answered early may bring a calculation with it.
        const given = { ...drawn, find: (id: QuestionId) => ({ ...drawn.find(id), exercises: [] }) }
        const [before] = plan(given)
        const asked = before!.activities.filter(a => a.kind === 'new' || a.kind === 'review')
        const did = asked.slice(0, count)
        const ids = did.map(a => a.question)
        const at = Instant.parse(`${today}T12:00:00.000Z`)
        const [after] = plan({
          ...given,
          fresh: given.fresh.filter(id => !ids.includes(id)),
          cards: [
            ...given.cards.filter(c => !ids.includes(c.question)),
            ...ids.map(id =>
              reschedule(
                given.cards.find(c => c.question === id) ?? null,
                { question: id, attempt: idOf(1), at, rating: 'good', ratedBy: 'mark' },
                given.settings.retention,
              ),
            ),
          ],
          done: {
            reviews: did.flatMap(a => (a.kind === 'review' ? [a.question] : [])),
            fresh: did.flatMap(a => (a.kind === 'new' ? [a.question] : [])),
            exercises: 0,
            terms: 0,
          },
        })
        expect(minutesOn(after!) + did.reduce((sum, a) => sum + a.minutes, 0)).toBeLessThanOrEqual(
          given.settings.minutesPerDay,
        )
        expect(after!.activities.filter(a => a.kind === 'new' || a.kind === 'review')).toEqual(
          asked.slice(count),
        )
      }),
    )
  })
})
