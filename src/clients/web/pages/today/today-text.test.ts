import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain'
import type { Day } from '#domain'
import type { QuestionSummary, Today } from '#api'
import {
  readinessText,
  countdownText,
  leadText,
  nextAct,
  nextDueText,
  plannedOf,
  withinMinutes,
} from './today-text.ts'

// Sentences about a queue depend on ids and minutes alone.
const question = (id: string, minutes: number) => ({ id, minutes }) as unknown as QuestionSummary
const day = (text: string) => text as Day
const review = (id: string) => ({
  kind: 'review' as const,
  question: question(id, 5).id,
  title: id.toUpperCase(),
  minutes: 5,
})
const today = (part: Partial<Today>): Today => ({
  day: day('2026-11-24'),
  daysToInterview: null,
  aim: null,
  blueprints: [],
  done: { answered: [], exercises: 0 },
  due: [],
  fresh: [],
  weak: [],
  minutes: 0,
  plan: [],
  readiness: [],
  diagnostic: null,
  attempts: 5,
  settings: DEFAULT_SETTINGS,
  ...part,
})

describe('leadText', () => {
  test.each<[number, number, string]>([
    [7, 2, 'Seven answers are due and two questions are new: about 45 minutes.'],
    [1, 1, 'One answer is due and one question is new: about 10 minutes.'],
    [1, 0, 'One answer is due: about 5 minutes.'],
    [0, 1, 'Nothing is due today. One new question is in the plan, about 5 minutes.'],
    [0, 2, 'Nothing is due today. Two new questions are in the plan, about 10 minutes.'],
    [0, 0, 'Nothing more is planned for today.'],
  ])('says what %i due and %i new questions come to', (due, fresh, said) => {
    const five = (n: number, name: string) => Array.from({ length: n }, (_, i) => question(`${name}/${i}`, 5))
    expect(leadText({ due: five(due, 'due'), fresh: five(fresh, 'new') }, 5, null)).toBe(said)
  })

  test('on the first day says what will happen', () => {
    expect(leadText({ due: [], fresh: [question('a/b', 5)] }, 0, null)).toMatch(/^No answers yet\./)
    const stood = { counted: 12 } as NonNullable<Today['diagnostic']>
    expect(leadText({ due: [], fresh: [] }, 0, stood)).toBe(
      'No whole answers yet; the twelve short ones of the diagnostic shape the plan.',
    )
  })
})

test.each<[number, string]>([
  [0, 'What you answer today comes back on Tue 1 Dec or later.'],
  [5, 'The next answers are due on Tue 1 Dec.'],
])('after %i answers says of what is not yet due: %s', (attempts, said) => {
  const next = {
    day: day('2026-12-01'),
    minutes: 10,
    activities: [review('a'), review('b')],
  }
  expect(nextDueText(today({ attempts, plan: [next] }))).toBe(said)
})

test('a day of new questions alone is no day on which an answer is due', () => {
  const fresh = { day: day('2026-11-25'), minutes: 5, activities: [{ ...review('c'), kind: 'new' as const }] }
  const next = { day: day('2026-11-30'), minutes: 5, activities: [review('a')] }
  expect(nextDueText(today({ plan: [fresh, next] }))).toBe('The next answer is due on Mon 30 Nov.')
})

test('a short session takes the first questions that fit, and always one', () => {
  const queue = {
    due: [question('a', 8), question('b', 8)],
    fresh: [question('c', 6)],
  }
  expect(withinMinutes(queue, 15)).toEqual({
    due: [queue.due[0]],
    fresh: [queue.fresh[0]],
  })
  expect(withinMinutes(queue, 5)).toEqual({ due: [queue.due[0]], fresh: [] })
})

test('what is due over the minutes of the day waits', () => {
  const due = [question('a', 30), question('b', 30)]
  const { planned, over } = plannedOf(
    today({
      due,
      plan: [{ day: day('2026-11-24'), minutes: 30, activities: [review('b')] }],
    }),
  )
  expect(planned.due).toEqual([due[1]])
  expect(over).toEqual([due[0]])
})

test('what comes next is the mock interview of the day, its first question, what is weak, or tomorrow', () => {
  const mock = {
    kind: 'mock' as const,
    blueprint: null,
    title: 'Phone screen',
    minutes: 30,
  }
  const weak = {
    ...question('w', 5),
    title: 'W',
    last: { attempt: 'x' },
  } as unknown as QuestionSummary
  const tomorrow = {
    day: day('2026-11-25'),
    minutes: 5,
    activities: [review('t')],
  }
  const on = (activities: Today['plan'][number]['activities'], of: readonly QuestionSummary[] = []) =>
    nextAct(
      today({
        weak: of,
        plan: [{ day: day('2026-11-24'), minutes: 5, activities }, tomorrow],
      }),
      {
        due: [],
        fresh: [],
      },
    )
  expect(on([mock], [weak])).toEqual({
    href: '/interviews',
    says: 'Begin with the mock interview: Phone screen',
  })
  expect(on([], [weak])).toEqual({ href: '/a/x#mend', says: 'Mend W' })
  expect(on([])).toEqual({ href: '/q/t', says: 'Go on with T' })
  const queue = { due: [{ ...question('q', 5), title: 'Q' }], fresh: [] }
  expect(nextAct(today({ weak: [weak] }), queue)).toEqual({
    href: '/q/q',
    says: 'Begin with Q',
  })
})

test.each<[number, string]>([
  [10, 'days to the interview, on Fri 4 Dec.'],
  [1, 'day to the interview, on Fri 4 Dec.'],
  [0, 'The interview is today.'],
  [-2, 'The interview was on Fri 4 Dec.'],
])('with %i days to go says %j', (daysToInterview, said) => {
  expect(
    countdownText(
      today({
        daysToInterview,
        settings: { ...DEFAULT_SETTINGS, interview: day('2026-12-04') },
      }),
    ),
  ).toBe(said)
})

test.each<[number, { low: number; estimate: number; high: number } | null, string]>([
  [0, null, 'not tried'],
  [7, null, 'too few to say'],
  [9, { low: 4.6, estimate: 6, high: 7.2 }, '5 to 7'],
])('%i answers with the band %j are said as %j', (answers, band, said) => {
  expect(readinessText({ section: 'foundations', answers, band })).toBe(said)
})
