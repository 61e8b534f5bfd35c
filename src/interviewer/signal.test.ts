/** From the hiring words of the questions to that of the interview. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BLUEPRINT } from '../../tests/fixtures/interview.ts'
import { HIRING } from '#domain'
import type { Hiring } from '#domain'
import { signalOf, tally } from './signal.ts'

const WORDS: Readonly<Record<string, Hiring | null>> = {
  YY: 'strong-yes',
  Y: 'yes',
  N: 'no',
  NN: 'strong-no',
  '-': null,
}

/** An interview of so many slots, with a bar of so many questions at yes. */
const interview = (slots: number, yes: number) => ({
  ...BLUEPRINT,
  slots: Array.from({ length: slots }, () => BLUEPRINT.slots[0]!),
  bar: { yes },
})
const read = (words: string) => words.split(' ').map(word => ({ hiring: WORDS[word]! }))

/** YY is a strong yes, Y a yes, N a no, NN a strong no and - a pass. */
describe('of five questions, with three at yes to pass', () => {
  test.each<[string, string, Hiring | null]>([
    ['half at strong yes and none below yes', 'YY YY YY Y Y', 'strong-yes'],
    ['less than half at strong yes', 'YY YY Y Y Y', 'yes'],
    ['one below yes', 'YY YY YY YY N', 'yes'],
    ['as many at yes as the bar says', 'Y Y Y N N', 'yes'],
    ['one fewer', 'Y Y N N N', 'no'],
    ['a strong no, however many are at yes', 'YY YY YY YY NN', 'no'],
    ['more than a third at strong no', 'Y Y Y NN NN', 'strong-no'],
    ['none at yes', 'N N N N N', 'strong-no'],
    ['a pass is no yes', 'Y Y N N -', 'no'],
    ['nor wrong', 'Y Y Y - -', 'yes'],
    ['nor a strong yes', 'YY YY YY YY -', 'yes'],
    ['none at yes beside a pass', 'N N N N -', 'no'],
    ['less than half answered', 'YY YY - - -', null],
    ['half answered', 'Y Y Y - -', 'yes'],
    ['all passed', '- - - - -', null],
  ])('%s: %s is %s', (_, words, expected) => {
    expect(signalOf(interview(5, 3), read(words))).toBe(expected)
  })
})

describe('of questions that were not asked', () => {
  test.each<[string, string, Hiring | null]>([
    ['two of four were asked: the bar of three shrinks to two', 'Y Y', 'yes'],
    ['one yes is not enough of it', 'Y N', 'no'],
    ['one of four is less than half', 'YY', null],
    ['a third at strong no is not more than a third', 'Y N NN', 'no'],
    ['half is', 'Y NN', 'strong-no'],
    ['exactly half at strong yes', 'YY Y', 'strong-yes'],
  ])('%s: %s is %s', (_, words, expected) => {
    expect(signalOf(interview(4, 3), read(words))).toBe(expected)
  })

  // ceil(bar * asked / slots), and at least one.
  test.each([
    [5, 3, 5, 3],
    [5, 3, 4, 3],
    [5, 3, 3, 2],
    [4, 3, 2, 2],
    [6, 2, 3, 1],
    [6, 2, 1, 1],
    [3, 1, 0, 1],
  ])('of %i slots with a bar of %i, %i asked need %i at yes', (slots, bar, count, needed) => {
    const outcomes = Array.from({ length: count }, () => ({ hiring: 'yes' as const }))
    expect(tally(interview(slots, bar), outcomes).needed).toBe(needed)
  })
})

test('a tally counts a strong yes as a yes, and a pass as asked', () => {
  expect(tally(interview(5, 3), read('YY Y N NN -'))).toEqual({
    asked: 5,
    yes: 2,
    strongYes: 1,
    strongNo: 1,
    needed: 3,
  })
})

test('a better word for one question never lowers the signal', () => {
  const words = fc.array(fc.constantFrom(...HIRING), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), (given, place, up, bar) => {
      const blueprint = interview(6, bar)
      const at = place % given.length
      const better = HIRING[Math.min(HIRING.indexOf(given[at]!) + (up % 4), 3)]!
      const rank = (some: readonly Hiring[]) => {
        const signal = signalOf(
          blueprint,
          some.map(hiring => ({ hiring })),
        )
        return signal === null ? null : HIRING.indexOf(signal)
      }
      const [before, after] = [rank(given), rank(given.with(at, better))]
      if (before === null) expect(after).toBeNull()
      else expect(after).toBeGreaterThanOrEqual(before)
    }),
  )
})
