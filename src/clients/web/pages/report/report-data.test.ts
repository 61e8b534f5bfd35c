import { describe, expect, test } from 'vitest'
import { readOutline } from '#domain'
import type { PointId, Rank, Verdict } from '#domain'
import type { PointResult } from '#api'
import { attempt } from '../../../../../tests/fixtures/entries.ts'
import { sinceText, underlinesOf } from './report-data.ts'

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
      'New since: a and half of b.',
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
    ).toBe('New since: b.')
  })
})

test('the line under words that the examiner is not sure of says so', () => {
  const made = attempt({ kinds: ['met', 'partial', 'unjudged'] })
  const verdicts = made.report.verdicts.map(verdict =>
    verdict.kind === 'partial' ? { ...verdict, confidence: 0.59 } : verdict,
  )
  const lines = underlinesOf({
    answer: made.answer,
    report: { ...made.report, verdicts },
    outline: made.outline.map(readOutline),
  })
  expect(lines.map(line => [line.as, line.unsure])).toEqual([
    ['met', false],
    ['partial', true],
    ['unjudged', false],
  ])
})
