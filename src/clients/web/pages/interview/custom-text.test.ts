import { expect, test } from 'vitest'
import { customText } from './custom-text.ts'

test.each([
  [
    ['foundations', 'architecture'],
    30,
    4,
    true,
    'Four questions in 30 minutes, seven each, from foundations and architecture.',
  ],
  [['scenarios'], 20, 1, true, 'One question in 20 minutes, from scenarios.'],
  [[], 30, 4, false, 'Choose a section first.'],
  [
    ['research'],
    10,
    12,
    false,
    'Twelve questions in 10 minutes leave less than two minutes for each. Ask fewer, or take longer.',
  ],
] as const)('%j, %d minutes, %d questions', (sections, minutes, questions, possible, says) => {
  expect(customText({ sections, levels: [], minutes, questions })).toEqual({ possible, says })
})
