import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SECTIONS, logistic } from '#domain'
import { BETWEEN, DIFFICULTY, TRIALS, WITHIN, abilityOf, posteriorOf } from './ability.ts'
import type { Observation } from './ability.ts'

const ZERO = [0, 0, 0, 0, 0, 0] as const
const observation = fc.record({
  section: fc.constantFrom(...SECTIONS),
  difficulty: fc.double({ min: -1, max: 1, noNaN: true }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  weight: fc.double({ min: 0, max: 1, noNaN: true }),
})
const observations = fc.array(observation, { maxLength: 40 })

/** The log posterior written out, as a check of the fast solution. */
function logPosterior(
  given: readonly Observation[],
  mean: number,
  deviation: (section: string) => number,
): number {
  const prior =
    -(mean ** 2) / (2 * BETWEEN ** 2) -
    SECTIONS.reduce((sum, s) => sum + deviation(s) ** 2 / (2 * WITHIN ** 2), 0)
  return given.reduce((sum, { section, difficulty, share, weight = 1 }) => {
    const p = logistic(mean + deviation(section) - difficulty)
    return sum + weight * TRIALS * (share * Math.log(p) + (1 - share) * Math.log(1 - p))
  }, prior)
}

/** The posterior of one section, summed over a grid of means and deviations. */
function byGrid(given: readonly Observation[], section: Observation['section']) {
  const cells = Array.from({ length: 161 }, (_, i) => (i - 80) / 16)
    .flatMap(mean =>
      Array.from({ length: 121 }, (_, j) => (j - 60) / 20).map(deviation => ({
        at: mean + deviation,
        weight: Math.exp(logPosterior(given, mean, s => (s === section ? deviation : 0))),
      })),
    )
    .toSorted((a, b) => a.at - b.at)
  const whole = cells.reduce((sum, c) => sum + c.weight, 0)
  const mean = cells.reduce((sum, c) => sum + c.at * c.weight, 0) / whole
  let sum = 0
  const quantile = (part: number) => {
    sum = 0
    return cells.find(c => (sum += c.weight) >= part * whole)!.at
  }
  return {
    mean,
    sd: Math.sqrt(cells.reduce((s, c) => s + (c.at - mean) ** 2 * c.weight, 0) / whole),
    low: quantile(0.1),
    high: quantile(0.9),
  }
}

describe('ability', () => {
  test.each([
    ['nothing', []],
    ['one good answer', [0.9]],
    ['eight answers that hold half', [0.5, 0.4, 0.6, 0.5, 0.3, 0.7, 0.5, 0.5]],
    ['eight strong ones', [0.9, 1, 0.8, 0.9, 1, 0.7, 0.9, 1]],
    ['eight that say nothing', [0, 0, 0.1, 0, 0, 0.2, 0, 0]],
    ['thirty mixed ones', Array.from({ length: 30 }, (_, i) => (i % 5) / 4)],
  ])('is what adding up over a grid gives, for %s', (_, shares) => {
    const given = shares.map((share, i) => ({
      section: 'research' as const,
      difficulty: i % 2 === 0 ? DIFFICULTY.core : DIFFICULTY.research,
      share,
    }))
    const grid = byGrid(given, 'research')
    const { mean, sd } = abilityOf(given)('research')
    // Laplace's normal has no skew. If all answers are alike, the posterior has a little: a seventh of a
    // logit at most.
    expect(Math.abs(mean - grid.mean)).toBeLessThan(0.15)
    expect(Math.abs(sd - grid.sd)).toBeLessThan(0.06)
    expect(Math.abs(mean - 1.2816 * sd - grid.low)).toBeLessThan(0.15)
    expect(Math.abs(mean + 1.2816 * sd - grid.high)).toBeLessThan(0.15)
  })

  test('is the mode of the posterior, whatever the answers', () => {
    fc.assert(
      fc.property(observations, given => {
        const { of } = posteriorOf(given)
        // Each prior acts as a spring: at rest it is stretched as far as the answers pull.
        const pulls = SECTIONS.map(section => slopeAt(given, section, of(section).mean))
        const mean = BETWEEN ** 2 * pulls.reduce((a, b) => a + b, 0)
        for (const [i, section] of SECTIONS.entries())
          expect(of(section).mean - mean).toBeCloseTo(WITHIN ** 2 * pulls[i]!, 6)
      }),
    )
  })

  test('rises with a better answer, in its section most, and falls nowhere', () => {
    fc.assert(
      fc.property(
        fc.array(observation, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        ([first, ...rest], by) => {
          const before = abilityOf([{ ...first!, weight: 1 }, ...rest])
          const after = abilityOf([{ ...first!, weight: 1, share: Math.min(1, first!.share + by) }, ...rest])
          for (const section of SECTIONS)
            expect(after(section).mean).toBeGreaterThanOrEqual(before(section).mean - 1e-9)
          const gain = (section: Observation['section']) => after(section).mean - before(section).mean
          for (const section of SECTIONS)
            expect(gain(first!.section)).toBeGreaterThanOrEqual(gain(section) - 1e-9)
        },
      ),
    )
  })

  test('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(observations, given => {
        const [there, back] = [abilityOf(given), abilityOf(given.toReversed())]
        for (const section of SECTIONS) {
          expect(back(section).mean).toBeCloseTo(there(section).mean, 8)
          expect(back(section).sd).toBeCloseTo(there(section).sd, 8)
        }
      }),
    )
  })

  test('takes an answer of weight two for two, and one of none for none', () => {
    const one = { section: 'research', difficulty: 0.3, share: 0.8 } as const
    expect(abilityOf([{ ...one, weight: 2 }])('research').mean).toBeCloseTo(
      abilityOf([one, one])('research').mean,
      9,
    )
    expect(abilityOf([{ ...one, weight: 0 }])('research').sd).toBeCloseTo(Math.hypot(BETWEEN, WITHIN), 9)
  })

  test('draws candidates whose abilities have the spread that is stated', () => {
    fc.assert(
      fc.property(observations, given => {
        const { of, draw } = posteriorOf(given)
        for (const [i, section] of SECTIONS.entries()) {
          const unit = (place: number) =>
            draw(ZERO.map((_, j) => Number(j === place)))(section) - of(section).mean
          expect(draw(ZERO)(section)).toBeCloseTo(of(section).mean, 9)
          expect(Math.hypot(unit(0), unit(i + 1))).toBeCloseTo(of(section).sd, 9)
        }
      }),
    )
  })

  test('is surer of a section with more answers, and a little surer of the others', () => {
    const few = abilityOf([{ section: 'research', difficulty: 0, share: 0.5 }])
    const many = abilityOf(
      Array.from({ length: 20 }, () => ({ section: 'research' as const, difficulty: 0, share: 0.5 })),
    )
    expect(many('research').sd).toBeLessThan(few('research').sd)
    expect(many('foundations').sd).toBeLessThan(few('foundations').sd)
    expect(many('foundations').sd).toBeGreaterThan(many('research').sd)
  })
})

function slopeAt(given: readonly Observation[], section: Observation['section'], ability: number): number {
  return given
    .filter(o => o.section === section)
    .reduce(
      (sum, { difficulty, share, weight = 1 }) =>
        sum + weight * TRIALS * (share - logistic(ability - difficulty)),
      0,
    )
}
