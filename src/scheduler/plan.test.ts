import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, Day, ExerciseId, Instant, QuestionId, addDays } from '#domain'
import type { Card, Settings } from '#domain'
import { daysLater, idOf } from '../../tests/fixtures/entries.ts'
import { coverageOf } from './coverage.ts'
import { plan } from './plan.ts'
import type { PlanRequest, PlannedDay } from './plan-request.ts'
import { reschedule } from './reschedule.ts'

const today = Day.parse('2026-01-05')
const question = (n: number) => QuestionId.parse(`foundations/q${String(n).padStart(3, '0')}`)
const numberOf = (id: QuestionId) => Number(id.slice(-3))
const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
const lane = (weight: number, numbers: readonly number[]) => ({
  weight,
  questions: new Set(numbers.map(question)),
})

/** A card that falls due so many days from today. */
function card(n: number, days: number, rating: Card['rating'] = 'good'): Card {
  const base = reschedule(
    null,
    { question: question(n), attempt: idOf(n), at: daysLater(-3), rating, ratedBy: 'mark' },
    0.9,
  )
  return { ...base, due: daysLater(days) }
}

function request(given: Partial<PlanRequest>, settings: Partial<Settings> = {}): PlanRequest {
  const fresh = given.fresh ?? []
  return {
    cards: [],
    revealed: [],
    fresh,
    opening: null,
    lanes: [{ weight: 1, questions: new Set(fresh) }],
    find: () => ({ minutes: 5, exercises: [] }),
    mockMinutes: null,
    done: { reviews: [], fresh: [], exercises: 0 },
    today,
    offset: 0,
    settings: { ...DEFAULT_SETTINGS, minutesPerDay: 25, newPerDay: 20, ...settings },
    ...given,
  }
}

const minutesOn = (day: PlannedDay) => day.activities.reduce((sum, a) => sum + a.minutes, 0)
const questionsOf = (day: PlannedDay, kind: 'new' | 'review') =>
  day.activities.flatMap(a => (a.kind === kind ? [numberOf(a.question)] : []))
const daysWith = (planned: readonly PlannedDay[], n: number) =>
  planned.filter(day => questionsOf(day, 'review').includes(n)).map(day => day.day)
const kindsOf = (day: PlannedDay | undefined) => day?.activities.map(a => a.kind)

describe('the plan', () => {
  test('looks two weeks ahead, puts what is overdue on today and the rest on its day', () => {
    const planned = plan(request({ cards: [card(1, -4), card(2, 6), card(3, 40)] }))
    expect(planned).toHaveLength(14)
    expect(daysWith(planned, 1)[0]).toBe(today)
    expect(daysWith(planned, 2)[0]).toBe(addDays(today, 6))
    expect(daysWith(planned, 3)).toEqual([])
  })

  test('has what failed first, then the longest overdue, and leaves the rest to tomorrow', () => {
    const cards = [...range(0, 7).map(n => card(n, -n)), card(9, 0, 'again')]
    const planned = plan(request({ cards }))
    expect(questionsOf(planned[0]!, 'review')).toEqual([9, 6, 5, 4, 3])
    expect(questionsOf(planned[1]!, 'review').slice(0, 3)).toEqual([2, 1, 0])
  })

  test('without an interview begins so many new questions a day, and brings them back', () => {
    const done = { reviews: [], fresh: [question(90)], exercises: 0 }
    const planned = plan(request({ fresh: range(0, 5).map(question), done }, { newPerDay: 2 }))
    expect(planned.slice(0, 3).map(day => questionsOf(day, 'new'))).toEqual([[0], [1, 2], [3, 4]])
    expect(daysWith(planned, 0)[0]).toBe(addDays(today, 3))
  })

  test('takes off today what was done', () => {
    const done = { reviews: range(50, 4).map(question), fresh: [], exercises: 0 }
    const planned = plan(request({ cards: [card(1, 0), card(2, 0)], done }))
    expect(planned.slice(0, 2).map(day => questionsOf(day, 'review'))).toEqual([[1], [2]])
  })

  test('lets a question stand alone that is longer than any day', () => {
    const find = () => ({ minutes: 45, exercises: [] })
    const planned = plan(request({ cards: [card(1, 0), card(2, 0)], find }))
    expect(planned.slice(0, 2).map(day => questionsOf(day, 'review'))).toEqual([[1], [2]])
  })

  test('begins with the opening question, whatever the order', () => {
    const fresh = range(0, 9).map(question)
    expect(questionsOf(plan(request({ fresh, opening: question(7) }))[0]!, 'new').slice(0, 2)).toEqual([7, 0])
  })

  test('brings a question whose key was seen up like a card', () => {
    const planned = plan(request({ revealed: [{ question: question(1), day: addDays(today, 1) }] }))
    expect(daysWith(planned, 1)[0]).toBe(addDays(today, 1))
  })

  test('keeps a sixth of the day for calculations on its own questions, and repeats none', () => {
    const exercises = [ExerciseId.parse('first'), ExerciseId.parse('second')]
    const find = () => ({ minutes: 5, exercises })
    const planned = plan(
      request(
        { fresh: range(0, 40).map(question), find },
        { minutesPerDay: 60, interview: addDays(today, 4) },
      ),
    )
    expect(planned[0]!.activities.filter(a => a.kind === 'exercise').map(a => numberOf(a.question))).toEqual([
      0, 1, 2,
    ])
    const set = planned.flatMap(day =>
      day.activities.flatMap(a => (a.kind === 'exercise' ? [`${a.question} ${a.exercise}`] : [])),
    )
    expect(new Set(set).size).toBe(set.length)
  })

  test('has a round of glossary cards on every day of half an hour or more', () => {
    expect(plan(request({}, { minutesPerDay: 30 })).every(day => kindsOf(day)?.[0] === 'glossary')).toBe(true)
    expect(plan(request({}, { minutesPerDay: 29 })).flatMap(kindsOf)).toEqual([])
  })

  test('divides the time for new questions among the lanes by their weight', () => {
    const [heavy, light] = [range(0, 60), range(100, 60)]
    const planned = plan(
      request(
        { fresh: [...heavy, ...light].map(question), lanes: [lane(2, heavy), lane(1, light)] },
        { interview: addDays(today, 9) },
      ),
    )
    const begun = planned.flatMap(day => questionsOf(day, 'new')).slice(0, 12)
    expect(begun.filter(n => n < 100)).toHaveLength(8)
  })

  test('goes on to a lane without weight only where the others have nothing left', () => {
    const planned = plan(
      request(
        { fresh: range(0, 4).map(question), lanes: [lane(0, range(0, 2)), lane(1, range(2, 2))] },
        { interview: addDays(today, 5) },
      ),
    )
    expect(questionsOf(planned[0]!, 'new')).toEqual([2, 3, 0, 1])
  })
})

describe('before an interview', () => {
  const interview = addDays(today, 10)

  test('ends on the day before, which is easy: a third of the minutes and nothing new', () => {
    const planned = plan(
      request(
        { cards: range(0, 40).map(n => card(n, 9)), fresh: range(50, 90).map(question) },
        { interview, minutesPerDay: 60 },
      ),
    )
    const last = planned.at(-1)!
    expect(last.day).toBe(addDays(interview, -1))
    expect(minutesOn(last)).toBeLessThanOrEqual(20)
    expect(questionsOf(last, 'new')).toEqual([])
    expect(questionsOf(last, 'review').length).toBeGreaterThan(0)
  })

  test('wastes no last day on a learner who has met next to nothing', () => {
    const planned = plan(request({ fresh: range(0, 60).map(question) }, { interview: addDays(today, 1) }))
    expect(planned.map(day => questionsOf(day, 'new').length)).toEqual([5])
  })

  test('has the mock interview two days before, unless it was sat or little was met', () => {
    const given = { cards: range(0, 12).map(n => card(n, 20)), mockMinutes: 45 }
    const settings = { interview, minutesPerDay: 60 }
    const mocks = (planned: readonly PlannedDay[]) =>
      planned.filter(day => kindsOf(day)!.includes('mock')).map(day => day.day)
    expect(mocks(plan(request(given, settings)))).toEqual([addDays(interview, -2)])
    expect(mocks(plan(request({ ...given, mockMinutes: null }, settings)))).toEqual([])
    expect(mocks(plan(request({ ...given, cards: [] }, settings)))).toEqual([])
    expect(mocks(plan(request(given, { ...settings, minutesPerDay: 40 })))).toEqual([])
  })

  test('leaves reviews half of a day while there is something to meet', () => {
    const cards = range(0, 30).map(n => card(n, -1))
    const planned = plan(
      request({ cards, fresh: range(50, 30).map(question) }, { interview, minutesPerDay: 29 }),
    )
    expect(questionsOf(planned[0]!, 'review')).toHaveLength(2)
    expect(questionsOf(planned[0]!, 'new')).toHaveLength(3)
  })

  test('brings forward what would be forgotten by then, once there is nothing new', () => {
    const planned = plan(request({ cards: [card(1, 60)] }, { interview }))
    expect(daysWith(planned, 1)).toHaveLength(1)
  })

  test('brings forward what a clock that was ahead dated after it', () => {
    const ahead = reschedule(
      null,
      { question: question(1), attempt: idOf(1), at: daysLater(30), rating: 'good', ratedBy: 'mark' },
      0.9,
    )
    expect(daysWith(plan(request({ cards: [ahead] }, { interview })), 1)).toHaveLength(1)
  })
})

describe('what a plan meets', () => {
  test.each([3, 5, 8])('%i days with more minutes meet all, and with five fewer they do not', days => {
    const fresh = range(0, 40).map(question)
    const given = request({ fresh }, { interview: addDays(today, days) })
    const { asks, met, missed, moreMinutes } = coverageOf(given, plan(given), fresh)
    expect(asks).toBe(40)
    expect(met + missed.length).toBe(40)
    const longer = (more: number) => {
      const wider = { ...given, settings: { ...given.settings, minutesPerDay: 25 + more } }
      return coverageOf(wider, plan(wider), fresh).missed.length
    }
    expect(longer(moreMinutes!)).toBe(0)
    expect(longer(moreMinutes! - 5)).toBeGreaterThan(0)
  })

  test('asks for no more minutes where all are met, nor where none would be enough', () => {
    const few = request({ fresh: [question(1)] }, { interview: addDays(today, 5) })
    expect(coverageOf(few, plan(few), few.fresh)).toMatchObject({ met: 1, moreMinutes: null })
    const many = request({ fresh: range(0, 300).map(question) }, { interview: addDays(today, 2) })
    expect(coverageOf(many, plan(many), many.fresh).moreMinutes).toBeNull()
  })
})

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
        lanes: laned,
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

  test('places each review that falls due before the interview whenever half of the minutes hold them all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 12 }),
        fc.integer({ min: 2, max: 30 }),
        (dues, left) => {
          const planned = plan(
            request(
              { cards: dues.map((due, n) => card(n, due)), fresh: range(100, 200).map(question) },
              // On one day thirty minutes of reviews, half of an hour, hold six; so two days hold all twelve.
              { interview: addDays(today, left), minutesPerDay: 140 },
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
        // By Webster's rule a lane has its first question before another of three times its weight has eight.
        for (const { questions } of dated.lanes)
          if (begun.length >= 8 * dated.lanes.length)
            expect(begun.some(n => questions.has(question(n)))).toBe(true)
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
        if (given.settings.interview !== null) expect(tomorrow.slice(0, rest.length)).toEqual(rest)
        else expect(tomorrow.slice(0, 13)).toEqual(rest)
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
