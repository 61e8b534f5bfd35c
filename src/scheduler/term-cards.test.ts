import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TermEntry, TermId } from '#domain'
import {
  START,
  anyRecord,
  attempt,
  daysLater,
  idOf,
  retention,
  termRating,
  withdrawal,
} from '../../tests/fixtures/entries.ts'
import { foldCard } from './fold-card.ts'
import { foldTermCards, standingRatings } from './term-cards.ts'

const PERPLEXITY = 'perplexity' as TermId
const settingsIn = (value: number) => {
  const line = retention(9, START, value)
  return line.kind === 'settings' ? [line] : []
}
const foldOf = (lines: readonly TermEntry[], changes = settingsIn(0.9)) =>
  foldTermCards(standingRatings(lines), changes)

describe('the cards of terms', () => {
  test('move as the card of a question does under the same rating', () => {
    const question = foldCard([attempt({ id: idOf(1) })])!
    const term = foldOf([termRating(1, START, question.rating)]).get(PERPLEXITY)!
    expect(term).toMatchObject({ due: question.due, stability: question.stability, reviews: 1 })
  })

  test('come back sooner where more is to be retained', () => {
    const lines = [termRating(1, daysLater(1), 'easy')]
    const due = (value: number) => foldOf(lines, settingsIn(value)).get(PERPLEXITY)!.due
    expect(due(0.97) < due(0.8)).toBe(true)
  })

  test('are, after a rating was taken back, what they were before it', () => {
    const [first, second] = [termRating(1, START), termRating(2, daysLater(3), 'again')]
    const undone = [first, second, withdrawal(3, daysLater(3), second)]
    expect(foldOf(undone)).toEqual(foldOf([first]))
    expect(foldOf([first, withdrawal(3, START, first)]).size).toBe(0)
  })

  test('are the same whatever the order in which the lines arrived', () => {
    fc.assert(
      fc.property(
        anyRecord.chain(entries => {
          const lines = entries.filter(e => e.kind === 'term' || e.kind === 'withdrawal')
          return fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length }))
        }),
        ([lines, shuffled]) => {
          expect(foldOf(shuffled)).toEqual(foldOf(lines))
        },
      ),
    )
  })

  test('are moved by the first rating of a day alone', () => {
    const lapse = [termRating(1, START), termRating(2, daysLater(9), 'again')]
    expect(foldOf([...lapse, termRating(3, daysLater(9.01), 'easy')])).toEqual(foldOf(lapse))
    const undone = withdrawal(4, daysLater(9.02), lapse[1]!)
    const repeated = termRating(3, daysLater(9.01), 'easy')
    expect(foldOf([...lapse, repeated, undone])).toEqual(foldOf([lapse[0]!, repeated]))
  })
})
