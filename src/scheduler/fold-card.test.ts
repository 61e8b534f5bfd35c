import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Instant } from '#domain'
import {
  anyRecord,
  attempt,
  daysLater,
  idOf,
  override,
  retention,
  reveal,
  START,
} from '../../tests/fixtures/entries.ts'
import { foldCard, cardSteps } from './fold-card.ts'
import { reschedule } from './reschedule.ts'

const first = attempt({ id: idOf(1), kinds: ['met', 'met', 'missing'] })
const second = attempt({ id: idOf(2), at: daysLater(3), kinds: ['met', 'missing', 'missing'] })

describe('foldCard', () => {
  test('has no card before the first mark', () => {
    expect(foldCard([])).toBeNull()
    expect(foldCard([attempt({ kinds: ['unjudged', 'unjudged', 'unjudged'] })])).toBeNull()
  })

  test('moves the card once for each marked attempt', () => {
    const card = foldCard([first, second])
    const by = { question: first.question, ratedBy: 'mark' } as const
    const before = reschedule(null, { ...by, attempt: first.id, at: first.at, rating: 'good' }, 0.9)
    expect(card).toEqual(
      reschedule(before, { ...by, attempt: second.id, at: second.at, rating: 'again' }, 0.9),
    )
  })

  test.each(['0000-01-01', '0099-12-31', '1899-12-31', '9999-12-31'])(
    'counts a mark after one that a broken clock dated %s',
    day => {
      const odd = attempt({ id: idOf(8), at: Instant.parse(`${day}T12:00:00.000Z`) })
      const early = attempt({ id: idOf(7), at: Instant.parse('0000-01-01T00:00:00.000Z') })
      expect(foldCard([early, odd, first])?.reviews).toBe(3)
    },
  )

  test('does not count a mark on the day the key was seen, and counts the next day', () => {
    const seen = reveal(9, daysLater(-0.01))
    expect(foldCard([seen, first])).toBeNull()
    expect(foldCard([seen, first, attempt({ id: idOf(3), at: daysLater(1) })])?.reviews).toBe(1)
  })

  test('counts a mark that was there before the key was seen', () => {
    expect(foldCard([first, reveal(9, daysLater(0.01))])?.reviews).toBe(1)
  })

  test('follows the learner’s own rating, the last of several, and says that it is theirs', () => {
    const card = foldCard([
      first,
      override(8, daysLater(0.1), first, 'easy'),
      override(9, daysLater(0.2), first, 'hard'),
    ])
    expect(card).toMatchObject({ rating: 'hard', ratedBy: 'learner', due: daysLater(2) })
  })

  test('schedules by the retention that was set when the answer was given', () => {
    const easy = attempt({ id: idOf(1) })
    const strict = foldCard([retention(7, daysLater(-1), 0.97), easy])
    const later = foldCard([easy, retention(7, daysLater(1), 0.97)])
    expect(strict!.due < later!.due).toBe(true)
  })

  test('gives the same card whatever the order in which the lines arrived', () => {
    fc.assert(
      fc.property(
        anyRecord.chain(entries =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          const about = (lines: typeof entries) =>
            lines.filter(e => !('question' in e) || e.question === 'foundations/perplexity')
          expect(foldCard(about(shuffled))).toEqual(foldCard(about(entries)))
        },
      ),
    )
  })

  test('tells of each attempt what it did, from the card before to the card after', () => {
    const taken = cardSteps([second, first])
    expect(taken.map(s => s.attempt.id)).toEqual([first.id, second.id])
    expect(taken[1]!.before).toEqual(taken[0]!.card)
    expect(taken[0]!.review).toMatchObject({ rating: 'good', at: START })
  })
})
