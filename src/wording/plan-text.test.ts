import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#domain'
import type { AimedAt, DoneView } from '#api'
import { coverageText, dayContents, doneText, improvedText } from './plan-text.ts'

const aim = (part: Partial<AimedAt>): AimedAt => ({
  title: 'Inference engineer',
  asks: 41,
  tried: 0,
  met: 30,
  missed: [],
  moreMinutes: null,
  mockMinutes: 45,
  ...part,
})

test.each<[Partial<AimedAt>, number | null, number, string]>([
  [
    { moreMinutes: 20 },
    5,
    60,
    'At 60 minutes a day you will meet 30 of the 41 questions that this interview can ask; 20 more minutes a day would meet them all.',
  ],
  [
    {},
    5,
    60,
    'At 60 minutes a day you will meet 30 of the 41 questions that this interview can ask. The time is too short to meet them all.',
  ],
  [{ met: 41 }, 5, 60, 'At 60 minutes a day you will meet all 41 questions that this interview can ask.'],
  [{ met: 41, tried: 41 }, 5, 60, 'You have answered all 41 questions that this interview can ask.'],
  [
    {},
    null,
    60,
    'At 60 minutes a day you will meet 30 of the 41 questions that this interview can ask within two weeks.',
  ],
  [
    { met: 41 },
    5,
    30,
    'At 30 minutes a day you will meet all 41 questions that this interview can ask. Its mock interview takes 45 minutes and does not fit into a day of 30.',
  ],
])(
  'says how far the plan gets: %j with %j days at %i minutes',
  (part, daysToInterview, minutesPerDay, said) => {
    expect(
      coverageText({ aim: aim(part), daysToInterview, settings: { ...DEFAULT_SETTINGS, minutesPerDay } }),
    ).toBe(said)
  },
)

const answered = (wouldPass: boolean, didBefore: boolean | null, title = 'KV cache') =>
  ({ title, wouldPass, didBefore }) as DoneView['answered'][number]

test.each<[DoneView, string | undefined]>([
  [{ answered: [], exercises: 0 }, undefined],
  [{ answered: [], exercises: 2 }, 'Two exercises done today.'],
  [
    { answered: [answered(true, null), answered(false, null)], exercises: 0 },
    'Two answered, one would pass.',
  ],
  [
    { answered: [answered(false, null)], exercises: 1 },
    'One answered, none would pass, and one exercise done.',
  ],
])('sums up what was done', (done, said) => {
  expect(doneText(done)).toBe(said)
})

test('names what would pass now and did not before, and no first answer', () => {
  const done = { answered: [answered(true, false), answered(true, null, 'LoRA')], exercises: 0 }
  expect(improvedText(done)).toBe('One would pass now that did not before: KV cache.')
  expect(improvedText({ answered: [answered(true, true)], exercises: 0 })).toBeUndefined()
})

test('lists the contents of a day', () => {
  const question = 'architecture/kv-cache' as never
  const day = (activities: Parameters<typeof dayContents>[0]['activities']) =>
    dayContents({ day: '2026-01-05' as never, minutes: 0, activities })
  expect(day([])).toBe('nothing')
  expect(
    day([
      { kind: 'glossary', minutes: 5 },
      { kind: 'new', question, title: 'KV cache', minutes: 5 },
      { kind: 'exercise', question, exercise: 'sum' as never, title: 'KV cache', minutes: 3 },
    ]),
  ).toBe('1 new, 1 exercise, glossary')
})
