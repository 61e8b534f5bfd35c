/** The table of labs in docs/labs.md says what is so. Sizes are held to it in tests/e2e/labs.test.ts. */
import { describe, expect, test } from 'vitest'
import { CLAIMS } from '../../src/labs/claims.ts'
import { LABS } from '../../src/labs/index.ts'
import { labRows } from './lab-rows.ts'
import { WORST_ERRORS } from './worst-errors/index.ts'

const rows = labRows()

describe('the table of labs', () => {
  test('has a row for each lab in the order of the catalogue', () => {
    expect(rows.map(row => row.id)).toEqual(LABS.map(lab => lab.id))
  })

  test.each(rows.map(row => [row.id, row] as const))('counts the claims of %s', (id, { claims }) => {
    expect(claims).toBe(String(CLAIMS[id]?.length))
  })

  test.each(Object.entries(WORST_ERRORS))(
    'bounds the error of %s, within a factor of a hundred',
    (id, worst) => {
      const bound = Number(rows.find(row => row.id === id)?.error)
      expect(worst()).toBeLessThan(bound)
      expect(worst()).toBeGreaterThan(bound / 100)
    },
  )
})

test.each(LABS.map(lab => lab.id))('the door of %s gives out no claims, so that no page can', async id => {
  const door: Readonly<Record<string, unknown>> = await import(`../../src/labs/${id}/index.ts`)
  expect(Object.values(door).filter(value => Array.isArray(value) && value.some(isClaim))).toEqual([])
})

function isClaim(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'measure' in value
}
