import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, Day, QuestionId, addDays } from '#domain'
import type { Card, Settings } from '#domain'
import { daysLater, idOf } from '../../tests/fixtures/entries.ts'
import { plan } from './plan.ts'
import type { PlanRequest } from './plan.ts'
import { reschedule } from './reschedule.ts'

const today = Day.parse('2026-01-05')
const question = (n: number) => QuestionId.parse(`foundations/q${String(n).padStart(2, '0')}`)

/** A card that falls due so many days from today. */
function card(n: number, days: number): Card {
  const base = reschedule(
    null,
    { question: question(n), attempt: idOf(n), at: daysLater(-3), rating: 'good', ratedBy: 'mark' },
    0.9,
  )
  return { ...base, due: daysLater(days) }
}

function request(given: Partial<PlanRequest>, settings: Partial<Settings> = {}): PlanRequest {
  return {
    cards: [],
    revealed: [],
    fresh: [],
    minutesOf: () => 5,
    today,
    offset: 0,
    begunToday: 0,
    spentToday: 0,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    ...given,
  }
}

const dueOn = (planned: ReturnType<typeof plan>, n: number) =>
  planned.filter(day => day.due.includes(question(n))).map(day => day.day)

describe('plan', () => {
  test('looks two weeks ahead, puts what is overdue on today and the rest on its day', () => {
    const planned = plan(request({ cards: [card(1, -4), card(2, 6), card(3, 40)] }))
    expect(planned).toHaveLength(14)
    expect(dueOn(planned, 1)[0]).toBe(today)
    expect(dueOn(planned, 2)[0]).toBe(addDays(today, 6))
    expect(dueOn(planned, 3)).toEqual([])
  })

  test('leaves to tomorrow what does not fit today, longest overdue first', () => {
    const cards = Array.from({ length: 8 }, (_, n) => card(n, -n))
    const planned = plan(request({ cards }, { minutesPerDay: 30 }))
    expect(planned[0]!.due).toEqual([7, 6, 5, 4, 3, 2].map(question))
    expect(planned[1]!.due.slice(0, 2)).toEqual([question(1), question(0)])
  })

  test('begins so many new questions a day, fewer when some were begun, and brings them back', () => {
    const fresh = Array.from({ length: 5 }, (_, n) => question(n))
    const planned = plan(request({ fresh, begunToday: 1 }, { newPerDay: 2 }))
    expect(planned.slice(0, 3).map(day => day.fresh.length)).toEqual([1, 2, 2])
    expect(dueOn(planned, 0)[0]).toBe(addDays(today, 3))
  })

  test('takes the minutes that are gone off today', () => {
    const planned = plan(request({ cards: [card(1, 0), card(2, 0)], spentToday: 55 }))
    expect(planned[0]!.due).toHaveLength(1)
    expect(planned[1]!.due).toHaveLength(1)
  })

  test('lets a question stand alone that is longer than any day', () => {
    const planned = plan(
      request({ cards: [card(1, 0), card(2, 0)], minutesOf: () => 45 }, { minutesPerDay: 30 }),
    )
    expect(planned[0]!.due).toHaveLength(1)
    expect(planned[1]!.due).toHaveLength(1)
  })

  test('brings a question that was seen without a mark up like a card', () => {
    const planned = plan(request({ revealed: [{ question: question(1), day: addDays(today, 1) }] }))
    expect(dueOn(planned, 1)[0]).toBe(addDays(today, 1))
  })

  describe('before an interview in ten days', () => {
    const interview = addDays(today, 10)

    test('ends on the day before, and that day is light', () => {
      const planned = plan(
        request(
          { cards: Array.from({ length: 40 }, (_, n) => card(n, 9)) },
          { interview, minutesPerDay: 60 },
        ),
      )
      expect(planned.at(-1)!.day).toBe(addDays(interview, -1))
      expect(planned.at(-1)!.dueMinutes).toBeLessThanOrEqual(20)
    })

    test('brings forward what is due only after it, as late as there is room', () => {
      const planned = plan(request({ cards: [card(1, 60), card(2, 90)] }, { interview }))
      expect(dueOn(planned, 1)[0]).toBe(addDays(interview, -1))
      expect(dueOn(planned, 2)[0]).toBe(addDays(interview, -1))
    })

    test('brings forward what a clock that was ahead dated after it', () => {
      const ahead = reschedule(
        null,
        { question: question(1), attempt: idOf(1), at: daysLater(30), rating: 'good', ratedBy: 'mark' },
        0.9,
      )
      expect(dueOn(plan(request({ cards: [ahead] }, { interview })), 1)).toEqual([addDays(interview, -1)])
    })

    test('begins nothing new in the last two days', () => {
      const planned = plan(
        request(
          { fresh: Array.from({ length: 60 }, (_, n) => question(n)) },
          { interview, newPerDay: 3, minutesPerDay: 120 },
        ),
      )
      expect(planned.map(day => day.fresh.length)).toEqual([3, 3, 3, 3, 3, 3, 3, 3, 0, 0])
    })

    test('begins something all the same where nothing was tried yet', () => {
      const planned = plan(
        request(
          { fresh: Array.from({ length: 60 }, (_, n) => question(n)) },
          { interview: addDays(today, 2), newPerDay: 3, minutesPerDay: 120 },
        ),
      )
      expect(planned.map(day => day.fresh.length)).toEqual([3, 3])
    })
  })

  const anyRequest = fc
    .record({
      dues: fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 40 }),
      fresh: fc.integer({ min: 0, max: 30 }),
      minutes: fc.integer({ min: 1, max: 12 }),
      minutesPerDay: fc.integer({ min: 12, max: 120 }),
      newPerDay: fc.integer({ min: 0, max: 8 }),
      left: fc.option(fc.integer({ min: 1, max: 40 })),
    })
    .map(({ dues, fresh, minutes, minutesPerDay, newPerDay, left }) =>
      request(
        {
          cards: dues.map((due, n) => card(n, due)),
          fresh: Array.from({ length: fresh }, (_, n) => question(50 + n)),
          minutesOf: id => minutes + (id.charCodeAt(id.length - 1) % 3) - (minutes > 1 ? 1 : 0),
        },
        {
          minutesPerDay: minutesPerDay + 2,
          newPerDay,
          interview: left === null ? null : addDays(today, left),
        },
      ),
    )

  test('keeps every day within its minutes, and no question twice on one day', () => {
    fc.assert(
      fc.property(anyRequest, given => {
        for (const day of plan(given)) {
          expect(day.dueMinutes + day.newMinutes).toBeLessThanOrEqual(given.settings.minutesPerDay)
          const all = [...day.due, ...day.fresh]
          expect(new Set(all).size).toBe(all.length)
        }
      }),
    )
  })

  test('lets every card come up once before the interview whenever there is an hour a day for it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 90 }), { maxLength: 12 }),
        fc.integer({ min: 2, max: 30 }),
        (dues, left) => {
          const planned = plan(
            request(
              { cards: dues.map((due, n) => card(n, due)), fresh: [question(80), question(81)] },
              { interview: addDays(today, left), minutesPerDay: 60 },
            ),
          )
          // A card due on the light last day may find it full.
          const certain = [...dues.keys()].filter(n => dues[n]! < left - 1 || dues[n]! >= left)
          expect(certain.filter(n => dueOn(planned, n).length === 0)).toEqual([])
        },
      ),
    )
  })
})
