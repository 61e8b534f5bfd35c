import { describe, expect, test } from 'vitest'
import { CLAIMS } from './claims.ts'
import { LABS } from './index.ts'

describe('the labs', () => {
  test('each have an id of their own and claims', () => {
    expect(LABS.filter(lab => !(lab.id in CLAIMS))).toEqual([])
    expect(new Set(LABS.map(lab => lab.id)).size).toBe(LABS.length)
  })

  test.each(LABS.map(lab => [lab.id, lab] as const))('%s checks at least four claims', (id, lab) => {
    const questions = (CLAIMS[id] ?? []).map(claim => claim.question)
    expect(questions.length).toBeGreaterThanOrEqual(4)
    expect(lab.questions.filter(question => !questions.includes(question))).toEqual([])
  })
})

describe.each(Object.entries(CLAIMS))('what the bank says of %s', (_, claims) => {
  test.each(claims.map(claim => [`${claim.point}: ${claim.statement}`, claim] as const))(
    '%s',
    (_, { expected, tolerance, measure }) => {
      const measured = measure()
      expect(Math.abs(measured - expected), `${measured}`).toBeLessThanOrEqual(tolerance)
      expect(measure()).toBe(measured)
    },
  )
})
