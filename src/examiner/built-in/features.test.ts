import { expect, test } from 'vitest'
import { COLUMNS, FLAG_COLUMNS, POINT_COLUMNS, columnsOf, featuresFrom, otherFeatures } from './features.ts'

test('a row by name and a row by column are the same row', () => {
  const values = POINT_COLUMNS.map((_, i) => i / 7)
  expect(columnsOf(POINT_COLUMNS, featuresFrom(POINT_COLUMNS, values))).toEqual(values)
})

test('the columns are those of points, then those of red flags, none twice', () => {
  expect(COLUMNS).toEqual([...POINT_COLUMNS, ...FLAG_COLUMNS])
  expect(new Set(POINT_COLUMNS).size).toBe(POINT_COLUMNS.length)
  expect(new Set(FLAG_COLUMNS).size).toBe(FLAG_COLUMNS.length)
})

test('columns that were fitted in another order, left out or added are named', () => {
  const swapped = COLUMNS.with(0, COLUMNS[1] ?? '').with(1, COLUMNS[0] ?? '')
  expect(otherFeatures(COLUMNS)).toBeUndefined()
  expect(otherFeatures(swapped)).toBe('column 1 was fitted on "said.contradicted" and is now "said.earned"')
  expect(otherFeatures(COLUMNS.slice(0, -1))).toBe(
    `column ${COLUMNS.length} was fitted on "nothing" and is now "top"`,
  )
  expect(otherFeatures([...COLUMNS, 'new'])).toBe(
    `column ${COLUMNS.length + 1} was fitted on "new" and is now "nothing"`,
  )
})
