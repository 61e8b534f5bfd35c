import { expect, test } from 'vitest'
import {
  AGAINST_COLUMNS,
  COLUMNS,
  FLAG_COLUMNS,
  POINT_COLUMNS,
  columnsOf,
  featuresFrom,
  otherFeatures,
} from './features.ts'

test('a row by name and a row by column are the same row', () => {
  const values = POINT_COLUMNS.map((_, i) => i / 7)
  expect(columnsOf(POINT_COLUMNS, featuresFrom(POINT_COLUMNS, values))).toEqual(values)
})

test('the columns are those that credit, those that blame, then those of red flags, none twice', () => {
  expect(COLUMNS).toEqual([...POINT_COLUMNS, ...AGAINST_COLUMNS, ...FLAG_COLUMNS])
  for (const columns of [POINT_COLUMNS, AGAINST_COLUMNS, FLAG_COLUMNS])
    expect(new Set(columns).size).toBe(columns.length)
})

test('columns that were fitted in another order, left out or added are named', () => {
  const swapped = COLUMNS.with(0, COLUMNS[1] ?? '').with(1, COLUMNS[0] ?? '')
  expect(otherFeatures(COLUMNS)).toBeUndefined()
  expect(otherFeatures(swapped)).toBe('column 1 was fitted on "said.contradicted" and is now "said.earned"')
  expect(otherFeatures(COLUMNS.slice(0, -1))).toBe(
    `column ${COLUMNS.length} was fitted on "nothing" and is now "truth"`,
  )
  expect(otherFeatures([...COLUMNS, 'new'])).toBe(
    `column ${COLUMNS.length + 1} was fitted on "new" and is now "nothing"`,
  )
})

test('no column tells of anything but a span, its sentence and what is usual', () => {
  expect(POINT_COLUMNS.map(name => name.split('.')[0])).toEqual(
    POINT_COLUMNS.map(() => expect.stringMatching(/^(?:said|whole|wrongFigure|referring|usual)$/)),
  )
  expect(AGAINST_COLUMNS.map(name => name.split('.')[0])).toEqual(
    AGAINST_COLUMNS.map(() => expect.stringMatching(/^(?:denied|around|usual)$/)),
  )
})
