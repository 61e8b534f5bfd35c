import { describe, expect, test } from 'vitest'
import type { MapSection } from '#api'
import { basisText, endText, mapLead, progressText, spanText } from './diagnostic-text.ts'

const row = { id: '' as never, title: null, at: '' as never, done: 4, because: 'stopped' } as const
const of = (section: MapSection['section'], low: number, high: number): MapSection => ({
  section,
  short: 4,
  answers: 0,
  band: { low, high },
})

describe('the lead of a map', () => {
  test.each([
    [0, [], 'Too few answers for a map: none of the eight that it takes. What was found in each is below.'],
    [7, [], 'Too few answers for a map: seven of the eight that it takes. What was found in each is below.'],
    [
      12,
      [of('foundations', 6.2, 8.8), of('research', 1.6, 5.1)],
      'Begin with Research: of ten core questions there, you would pass 2 to 5.',
    ],
    [
      12,
      [of('foundations', 3, 8), of('research', 2, 6)],
      'Twelve short answers cannot rank your sections yet. Begin with what went wrong.',
    ],
    [8, [of('scenarios', 2, 6)], 'Scenarios: of ten core questions there, you would pass 2 to 6.'],
  ])('after %d answers', (counted, sections, says) => {
    expect(mapLead({ counted, sections })).toBe(says)
  })
})

test('a band is a range in words, and a section without one says why', () => {
  expect(spanText(of('research', 2.6, 6.4))).toBe('3 to 6')
  expect(spanText(of('research', 2.2, 6.6))).toBe('too few to say')
  expect(spanText({ ...of('research', 0, 0), band: null })).toBe('too few to say')
  expect(spanText({ ...of('research', 0, 0), band: null, short: 0 })).toBe('not asked')
})

test('says what a band rests on, how far one is, and why it ended', () => {
  expect(basisText({ ...of('research', 0, 1), answers: 9 })).toBe('4 short, 9 whole')
  expect(progressText({ row, number: 9, most: 12, seconds: { spent: 250, most: 900 }, waiting: null })).toBe(
    'Question 5 of 12 at most, 4 of 15 minutes',
  )
  expect(endText({ row, counted: 1 })).toBe(
    'It was ended early. One answer counts; “I do not know” is an answer.',
  )
  expect(endText({ row, counted: 0 })).toBe('It was ended early. No question was answered.')
})
