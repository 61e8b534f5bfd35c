import { describe, expect, test } from 'vitest'
import { Settlement } from '#domain'
import { attempt, daysLater, idOf } from '../../../tests/fixtures/entries.ts'
import type { Kinds } from '../../../tests/fixtures/entries.ts'
import { settledMark } from './settled-mark.ts'

// Weights 3, 2, 1.
const settled = (point: string, ruling: 'met' | 'missing') =>
  Settlement.parse({
    id: idOf(5),
    at: daysLater(1),
    day: '2026-01-06',
    kind: 'settlement',
    question: 'foundations/perplexity',
    attempt: idOf(1),
    point,
    ruling,
  })

describe('settledMark', () => {
  test.each<[string, Kinds, readonly Settlement[], object]>([
    [
      'is the mark where nothing was settled',
      ['unjudged', 'met', 'met'],
      [],
      { kind: 'open', low: 0.5, high: 1 },
    ],
    [
      'is given once all is settled',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'met')],
      { kind: 'given', share: 1 },
    ],
    [
      'counts a point that was settled as missing as nothing',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'missing')],
      { kind: 'given', share: 0.5 },
    ],
    [
      'narrows while a point is open',
      ['unjudged', 'unjudged', 'met'],
      [settled('heart', 'met')],
      { kind: 'open', low: 4 / 6, high: 1 },
    ],
    [
      'opens a withheld mark',
      ['unjudged', 'unjudged', 'unjudged'],
      [settled('heart', 'missing')],
      { kind: 'open', low: 0, high: 0.5 },
    ],
    [
      'follows the last word on a point',
      ['unjudged', 'met', 'met'],
      [settled('heart', 'met'), settled('heart', 'missing')],
      { kind: 'given', share: 0.5 },
    ],
  ])('%s', (_, kinds, settlements, mark) => {
    expect(settledMark(attempt({ kinds }), settlements)).toEqual(mark)
  })
})
