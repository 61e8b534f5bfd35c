/** The table of labs in docs/labs.md says what is so. Sizes are held to it in tests/e2e/labs.test.ts. */
import { describe, expect, test } from 'vitest'
import { LABS } from '../../src/labs/index.ts'
import { KINDS } from '../fixtures/lab-claim.ts'
import { labClaims } from '../fixtures/lab-claims.ts'
import { claimTotals, labRows } from './lab-rows.ts'
import { WORST_ERRORS } from './worst-errors/index.ts'

const rows = labRows()
const claims = labClaims()

describe('the table of labs', () => {
  test('has a row for each lab in the order of the catalogue', () => {
    expect(rows.map(row => row.id)).toEqual(LABS.map(lab => lab.id))
  })

  test.each(rows)('counts the claims of $id by their kind', ({ id, counts }) => {
    const own = claims.filter(({ lab }) => lab === id)
    expect(counts).toEqual(KINDS.map(kind => own.filter(claim => claim.kind === kind).length))
  })

  test('has the totals below it', () => {
    const totals = KINDS.map(kind => claims.filter(claim => claim.kind === kind).length)
    expect(claimTotals()).toEqual([claims.length, ...totals])
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
