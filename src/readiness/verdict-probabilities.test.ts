import { expect, test } from 'vitest'
import { HIRING_RULE, logistic, randomFrom } from '#domain'
import { beta } from '#training/measure'
import { blocked, verdictProbabilities } from './verdict-probabilities.ts'

test('with three trials every share is as likely, half way up: fifteen in a hundred are strong no', () => {
  // Beta(1, 1). Yes: 0.25 from the top, and of the 0.3 below that the part that is not blocked, 0.3 - 0.3².
  expect(verdictProbabilities(3)(0).strongNo).toBeCloseTo(0.15, 9)
  expect(verdictProbabilities(3)(0).yes).toBeCloseTo(0.25 + 0.3 - 0.3 ** 2, 9)
})

test.each([
  [2, -1.3],
  [2, 2],
  [3, -2],
  [3, 0.7],
  [4, 1.5],
  [6, -0.4],
  [6, 3],
])('of %i trials, %f logits above the question: as drawing shares one by one', (trials, logit) => {
  const random = randomFrom(`${trials} ${logit}`)
  const shares = Array.from({ length: 20_000 }, () => beta(logistic(logit), trials - 1, random))
  const { strongNo, yes } = verdictProbabilities(trials)(logit)
  // Three standard errors of twenty thousand draws are 0.011 at most.
  expect(Math.abs(shares.filter(s => s < HIRING_RULE.no).length / shares.length - strongNo)).toBeLessThan(
    0.011,
  )
  expect(Math.abs(shares.filter(s => random() >= blocked(s)).length / shares.length - yes)).toBeLessThan(
    0.011,
  )
})

test('more ability means more yes and less strong no, to the ends of the table and beyond', () => {
  const at = verdictProbabilities(3)
  const steps = Array.from({ length: 301 }, (_, i) => at((i - 150) / 10))
  for (const [i, { strongNo, yes }] of steps.entries()) {
    expect(strongNo + yes).toBeLessThanOrEqual(1 + 1e-12)
    expect(yes).toBeGreaterThanOrEqual((steps[i - 1]?.yes ?? 0) - 1e-12)
    expect(strongNo).toBeLessThanOrEqual((steps[i - 1]?.strongNo ?? 1) + 1e-12)
  }
})
