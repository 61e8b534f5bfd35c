import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRecord, attempt } from '../../tests/fixtures/entries.ts'
import type { Kinds } from '../../tests/fixtures/entries.ts'
import { capOf, lower, ratingOf, ratingOfMark } from './rating.ts'

describe('ratingOf', () => {
  test.each<[string, Kinds, string | null]>([
    ['everything held', ['met', 'met', 'met'], 'easy'],
    ['the core held', ['met', 'met', 'missing'], 'good'],
    ['a core point was half there', ['met', 'partial', 'partial'], 'good'],
    ['both core points were half there', ['partial', 'partial', 'met'], 'hard'],
    ['a core point was missing', ['met', 'missing', 'met'], 'again'],
    ['a core point was contradicted', ['met', 'contradicted', 'met'], 'again'],
    ['an expected point was contradicted', ['met', 'met', 'contradicted'], 'good'],
    ['a heavy core point was not judged, and rates by the low end', ['unjudged', 'met', 'met'], 'hard'],
    ['nothing was judged', ['unjudged', 'unjudged', 'unjudged'], null],
  ])('when %s', (_, kinds, rating) => {
    expect(ratingOf(attempt({ kinds }))).toBe(rating)
  })

  test('is again when the answer raises a red flag, whatever else it says', () => {
    expect(ratingOf(attempt({ kinds: ['met', 'met', 'met'], flags: 1 }))).toBe('again')
  })

  test.each([
    [0, 'easy'],
    [1, 'good'],
    [2, 'hard'],
    [3, 'again'],
  ] as const)('after %i hints is %s at best', (hints, rating) => {
    expect(ratingOf(attempt({ hints }))).toBe(rating)
  })

  test('never rises with hints, and never above the mark', () => {
    fc.assert(
      fc.property(anyRecord, entries => {
        for (const entry of entries) {
          if (entry.kind !== 'attempt') continue
          const alone = ratingOfMark(entry.report, entry.outline)
          const rating = ratingOf(entry)
          expect(rating === null).toBe(alone === null)
          if (rating && alone) expect(lower(lower(rating, alone), capOf(entry.hints))).toBe(rating)
        }
      }),
    )
  })
})
