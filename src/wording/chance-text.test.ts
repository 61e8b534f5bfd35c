import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BlueprintId } from '#domain'
import { chanceText, saysNothing } from './chance-text.ts'

const said = (answers: number, band: readonly [number, number] | null) =>
  chanceText({
    blueprint: BlueprintId.parse('any'),
    answers,
    chance: band && { low: band[0], estimate: (band[0] + band[1]) / 2, high: band[1] },
  })

test.each<[number, readonly [number, number] | null, string]>([
  [0, null, 'Too few to say whether you would pass it today: no answers of the eight that it takes.'],
  [
    12,
    [0.1, 0.64],
    'Too few to say whether you would pass it today: after twelve answers, almost any result is possible.',
  ],
  [30, [0.3, 0.52], 'Today you would pass it three to five times in ten, going by 30 answers.'],
  [30, [0.1, 0.2], 'Today you would pass it once or twice in ten, going by 30 answers.'],
  [30, [0.02, 0.2], 'Today you would pass it at most twice in ten, going by 30 answers.'],
  [30, [0.01, 0.04], 'Today you would pass it hardly ever, going by 30 answers.'],
  [60, [0.42, 0.44], 'Today you would pass it about four times in ten, going by 60 answers.'],
  [60, [0.96, 1], 'Today you would pass it nearly always, going by 60 answers.'],
])('%i answers, %j', (answers, band, expected) => {
  expect(said(answers, band)).toBe(expected)
})

describe('a band says nothing', () => {
  test.each([
    [0.1, 0.5, false],
    [0.1, 0.51, true],
    [0, 1, true],
    [0.9, 1, false],
  ])('from %d to %d: %s', (low, high, expected) => {
    expect(saysNothing({ low, high })).toBe(expected)
  })
})

test('no figure is ever given alone with a decimal or out of a hundred', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat({ max: 200 }), share, share, (answers, a, b) => {
      expect(said(answers, [Math.min(a, b), Math.max(a, b)])).not.toMatch(/hundred|%|\d\.\d/)
    }),
  )
})
