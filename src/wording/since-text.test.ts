import { describe, expect, test } from 'vitest'
import type { PointId, Rank, Verdict } from '#domain'
import type { PointResult } from '#api'
import { sinceCounts, sinceText } from './since-text.ts'

const result = (id: string, kind: Verdict['kind'], rank: Rank = 'core'): PointResult => ({
  id: id as PointId,
  rank,
  weight: 1,
  kind,
})

describe('sinceText', () => {
  test.each<[string, PointResult[], PointResult[], string]>([
    [
      'what is new',
      [result('x', 'missing'), result('y', 'missing')],
      [result('x', 'met'), result('y', 'partial')],
      'New: a and half of b.',
    ],
    [
      'what was kept beside it',
      [result('x', 'missing'), result('y', 'met'), result('z', 'met')],
      [result('x', 'met'), result('y', 'met'), result('z', 'partial')],
      'New: a. Kept: b. No longer there: part of c.',
    ],
    ['what was lost', [result('x', 'met')], [result('x', 'missing')], 'No longer there: a.'],
    [
      'what is wrong again',
      [result('x', 'contradicted')],
      [result('x', 'contradicted')],
      'Point a was contradicted both times.',
    ],
    [
      'that nothing changed',
      [result('x', 'met')],
      [result('x', 'met')],
      'The points came out as they did before.',
    ],
  ])('says %s', (_, before, now, said) => {
    expect(sinceText(before, now)).toBe(said)
  })

  test('takes an open point neither for gained nor for lost', () => {
    const same = 'The points came out as they did before.'
    expect(sinceText([result('x', 'met')], [result('x', 'unjudged')])).toBe(same)
    expect(sinceText([result('x', 'unjudged')], [result('x', 'met')])).toBe(same)
  })

  test('names points by their letters in the report, core first', () => {
    expect(
      sinceText(
        [result('deep', 'missing', 'depth'), result('core', 'missing')],
        [result('deep', 'met', 'depth'), result('core', 'missing')],
      ),
    ).toBe('New: b.')
  })
})

describe('sinceCounts', () => {
  test('counts what can be compared, and says nothing where nothing can', () => {
    expect(
      sinceCounts(
        [result('x', 'missing'), result('y', 'met'), result('z', 'met')],
        [result('x', 'met'), result('y', 'met'), result('z', 'missing')],
      ),
    ).toBe('1 point new, 1 kept, 1 lost')
    expect(sinceCounts([result('old', 'met')], [result('new', 'met')])).toBeUndefined()
  })
})
