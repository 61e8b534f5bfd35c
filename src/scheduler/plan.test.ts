import { describe, expect, test } from 'vitest'
import { ExerciseId, addDays } from '#domain'
import { daysLater, idOf } from '../../tests/fixtures/entries.ts'
import {
  card,
  daysWith,
  kindsOf,
  lane,
  minutesOn,
  question,
  questionsOf,
  numberOf,
  range,
  request,
  today,
} from '../../tests/fixtures/plan-requests.ts'
import { reachOf } from './reach.ts'
import type { PlannedDay } from './plan-request.ts'
import { plan } from './plan.ts'
import { reschedule } from './reschedule.ts'

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
    const done = { reviews: [], fresh: [question(90)], exercises: 0, terms: 0 }
    const planned = plan(request({ fresh: range(0, 5).map(question), done }, { newPerDay: 2 }))
    expect(planned.slice(0, 3).map(day => questionsOf(day, 'new'))).toEqual([[0], [1, 2], [3, 4]])
    expect(daysWith(planned, 0)[0]).toBe(addDays(today, 3))
  })

  test('takes off today what was done', () => {
    const done = { reviews: range(50, 4).map(question), fresh: [], exercises: 0, terms: 0 }
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

  test('keeps a tenth of the day for calculations on its own questions, and repeats none', () => {
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

  test.each([
    [0, 5],
    [3, 4],
    [10, undefined],
    [40, undefined],
  ])('after %i cards today has %s minutes of them left', (terms, minutes) => {
    const done = { reviews: [], fresh: [], exercises: 0, terms }
    const [today, tomorrow] = plan(request({ done }, { minutesPerDay: 30 }))
    const left = (day: typeof today) => day?.activities.find(({ kind }) => kind === 'glossary')?.minutes
    expect(left(today)).toBe(minutes)
    expect(left(tomorrow)).toBe(5)
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

  test('leaves reviews of what it does not ask until all else has its place', () => {
    const given = { cards: [card(1, 0)], fresh: range(50, 6).map(question), lanes: [lane(1, range(50, 6))] }
    const planned = plan(request(given, { interview: addDays(today, 12) }))
    expect(questionsOf(planned[0]!, 'review')).toEqual([])
    expect(daysWith(planned, 1).length).toBeGreaterThan(0)
    expect(questionsOf(plan(request(given))[0]!, 'review')).toEqual([1])
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

  test.each([
    [7, 0],
    [8, 1],
  ])('has a mock interview once eight questions are met: with %i, %i', (met, mocks) => {
    const given = { cards: range(0, met).map(n => card(n, 20)), mockMinutes: 45 }
    const planned = plan(request(given, { interview, minutesPerDay: 60 }))
    expect(planned.flatMap(kindsOf).filter(kind => kind === 'mock')).toHaveLength(mocks)
  })

  test('leaves reviews a third of a day while there is something to meet', () => {
    const cards = range(0, 30).map(n => card(n, -1))
    const planned = plan(
      request({ cards, fresh: range(50, 30).map(question) }, { interview, minutesPerDay: 29 }),
    )
    expect(questionsOf(planned[0]!, 'review')).toHaveLength(1)
    expect(questionsOf(planned[0]!, 'new')).toHaveLength(4)
  })

  test('brings forward what would be forgotten by then, once there is nothing new', () => {
    const planned = plan(request({ cards: [card(1, 60)] }, { interview }))
    expect(daysWith(planned, 1)).toHaveLength(1)
  })

  test.each([
    [0, 2],
    [-1, 1],
    [-2, 0],
  ])('lets a question rest for a day: answered on day %i, it comes forward on day %i', (answered, day) => {
    const once = reschedule(
      null,
      { question: question(1), attempt: idOf(1), at: daysLater(answered), rating: 'good', ratedBy: 'mark' },
      0.9,
    )
    const planned = plan(request({ cards: [{ ...once, due: daysLater(60) }] }, { interview }))
    expect(daysWith(planned, 1)).toEqual([addDays(today, day)])
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
    const { asks, met, missed, moreMinutes } = reachOf(given, plan(given), fresh)
    expect(asks).toBe(40)
    expect(met + missed.length).toBe(40)
    const longer = (more: number) => {
      const wider = { ...given, settings: { ...given.settings, minutesPerDay: 25 + more } }
      return reachOf(wider, plan(wider), fresh).missed.length
    }
    expect(longer(moreMinutes!)).toBe(0)
    expect(longer(moreMinutes! - 5)).toBeGreaterThan(0)
  })

  test('asks for no more minutes where all are met, nor where none would be enough', () => {
    const few = request({ fresh: [question(1)] }, { interview: addDays(today, 5) })
    expect(reachOf(few, plan(few), few.fresh)).toMatchObject({ met: 1, moreMinutes: null })
    const many = request({ fresh: range(0, 300).map(question) }, { interview: addDays(today, 2) })
    expect(reachOf(many, plan(many), many.fresh).moreMinutes).toBeNull()
  })
})
