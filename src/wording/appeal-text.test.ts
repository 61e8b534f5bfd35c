import { expect, test } from 'vitest'
import type { LaterResult, PointResult } from '#api'
import type { PointId, Verdict } from '#domain'
import { appealedText, mendedText } from './appeal-text.ts'
import { sittingText } from './sitting-text.ts'

const result = (id: string, kind: Verdict['kind'], weight = 3): PointResult => ({
  id: id as PointId,
  rank: 'core',
  weight,
  kind,
})
const later = (point: string, ruling: LaterResult['ruling'], by: LaterResult['by']): LaterResult => ({
  point: point as PointId,
  ruling,
  by,
})
const POINTS = [result('a', 'missing'), result('b', 'contradicted'), result('c', 'met', 1)]

test('what appeals add is told apart from what was examined or settled otherwise', () => {
  expect(appealedText(POINTS, [later('a', 'met', 'appeal'), later('b', 'met', 'appeal')])).toBe(
    '6 by your appeal',
  )
  expect(appealedText(POINTS, [later('c', 'missing', 'appeal')])).toBe('1 fewer by your appeal')
  expect(appealedText(POINTS, [later('a', 'met', 'reply')])).toBeUndefined()
  // A contradiction struck by an appeal still earns nothing.
  expect(appealedText(POINTS, [later('b', 'missing', 'appeal')])).toBeUndefined()
})

test('what was mended is counted in words', () => {
  expect([0, 1, 2].map(mendedText)).toEqual([
    undefined,
    'one point mended afterwards',
    'two points mended afterwards',
  ])
})

test('an interview answer has one mark, and says what more was said when asked', () => {
  expect(sittingText(POINTS, POINTS)).toBe('1 of 7')
  expect(sittingText(POINTS, [result('a', 'partial'), ...POINTS.slice(1)])).toBe(
    '1 of 7, then 2.5 when asked',
  )
  expect(sittingText(POINTS, [...POINTS, result('d', 'met', 2)])).toBe('1 of 7, then 3 of 9 when asked')
})
