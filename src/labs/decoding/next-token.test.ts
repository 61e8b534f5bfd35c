import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distance } from '../linear.ts'
import { total } from '../entries.ts'
import { cutFirst, drawFrom, sureModel, unsureModel } from './next-token.ts'
import type { SamplingRule } from './next-token.ts'
import { keptTokens } from './sampling.ts'

const USUAL: SamplingRule = { T: 1, cut: 'none', k: 5, mass: 0.9, share: 0.1 }
const rules = fc.record({
  T: fc.constantFrom(0, 0.5, 1, 2),
  cut: fc.constantFrom('none' as const, 'top-k' as const, 'top-p' as const, 'min-p' as const),
  k: fc.integer({ min: 1, max: 12 }),
  mass: fc.integer({ min: 1, max: 100 }).map(x => x / 100),
  share: fc.integer({ min: 1, max: 100 }).map(x => x / 100),
})

describe.each([
  ['sure', sureModel],
  ['unsure', unsureModel],
])('the %s model', (_, model) => {
  test('gives probabilities that add up to 1, in falling order', () => {
    const { plain } = drawFrom(model, USUAL)
    expect(total(plain)).toBeCloseTo(1, 12)
    expect(total(model.logits.map(Math.exp))).toBeCloseTo(1, 12)
    expect(plain).toEqual(plain.toSorted((a, b) => b - a))
  })

  test('under any rule, in either order, keeps the odds of what is left as the temperature has them', () => {
    fc.assert(
      fc.property(rules, rule => {
        const { tempered, drawn } = drawFrom(model, rule)
        for (const p of [drawn, cutFirst(model, rule)]) {
          expect(total(p)).toBeCloseTo(1, 9)
          const kept = total(tempered.filter((_, token) => (p[token] ?? 0) > 0))
          p.forEach((each, token) => {
            if (each > 0) expect(each).toBeCloseTo((tempered[token] ?? NaN) / kept, 9)
          })
        }
      }),
    )
  })

  test('has no order where nothing is cut, or where a count cuts', () => {
    for (const cut of ['none', 'top-k'] as const) {
      const rule = { ...USUAL, cut, T: 2 }
      expect(distance([drawFrom(model, rule).drawn], [cutFirst(model, rule)])).toBeLessThan(1e-12)
    }
  })
})

test.each([
  ['top-k', 5, 5],
  ['top-p', 2, 10],
  ['min-p', 1, 12],
] as const)('%s keeps %i tokens of the sure model and %i of the unsure one', (cut, sure, unsure) => {
  const kept = [sureModel, unsureModel].map(model => keptTokens(drawFrom(model, { ...USUAL, cut }).drawn))
  expect(kept).toEqual([sure, unsure])
})
