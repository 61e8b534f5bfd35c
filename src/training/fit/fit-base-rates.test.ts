import { describe, expect, test } from 'vitest'
import type { Point, RedFlag } from '#domain'
import { TYPICAL_RATES } from '../../examiner/built-in/base-rates.ts'
import { C } from '../../examiner/built-in/constants.ts'
import type { GradedAnswer } from '../graded.ts'
import { fitFlagBaseRates, fitBaseRates } from './fit-base-rates.ts'

// Base rates read a point's id and patterns, and an answer's text and labels.
const point = {
  id: 'floor',
  assert: ['perplexity & one', 'perfect & model'],
  deny: ['zero'],
} as unknown as Point // The rest is left out.
const flag = { id: 'ceiling', assert: ['perplexity & vocabulary'] } as unknown as RedFlag // So here.
const answer = (text: string, ruling: string, raised = false) =>
  ({
    id: text,
    answer: text,
    points: { floor: { ruling, evidence: [text] } },
    redFlags: raised ? { ceiling: [text] } : {},
  }) as unknown as GradedAnswer // And here.

describe('base rates', () => {
  test('are the typical ones where there are no answers', () => {
    expect(fitBaseRates(point, [])).toEqual({
      earned: TYPICAL_RATES.earned,
      contradicted: TYPICAL_RATES.contradicted,
      trust: [TYPICAL_RATES.trust, TYPICAL_RATES.trust],
      denyTrust: [C.denyTrust],
    })
    expect(fitFlagBaseRates(flag, [])).toEqual({
      earned: TYPICAL_RATES.raised,
      contradicted: 0,
      trust: [TYPICAL_RATES.trust],
    })
  })

  test('shrink towards the mean mark of the answers, half a mark for a partial one', () => {
    const rates = fitBaseRates(point, [
      answer('Perplexity is one.', 'met'),
      answer('Perplexity is at least one, I think.', 'partial'),
      answer('It is zero.', 'contradicted'),
    ])
    // Six typical answers and three real ones.
    expect(rates.earned).toBeCloseTo((6 * TYPICAL_RATES.earned + 1.5) / 9, 3)
    expect(rates.contradicted).toBeCloseTo((6 * TYPICAL_RATES.contradicted + 1) / 9, 3)
  })

  test('trust a pattern by the answers that match it, and by no others', () => {
    const rates = fitBaseRates(point, [answer('Perplexity is one.', 'missing'), answer('It is zero.', 'met')])
    expect(rates.trust[0]).toBeCloseTo((6 * TYPICAL_RATES.trust) / 7, 3)
    expect(rates.trust[1]).toBe(TYPICAL_RATES.trust)
  })

  test('trust a pattern of the opposite by the answers that match it and contradict the point', () => {
    const rates = fitBaseRates(point, [
      answer('It is zero.', 'contradicted'),
      answer('It starts at zero.', 'contradicted'),
      answer('From zero on.', 'met'),
      answer('Perplexity is one.', 'contradicted'),
    ])
    expect(rates.denyTrust?.[0]).toBeCloseTo((6 * C.denyTrust + 2) / 9, 3)
  })

  test('count a flag in the answers that raise it', () => {
    const rates = fitFlagBaseRates(flag, [
      answer('Perplexity stops at the vocabulary.', 'missing', true),
      answer('Perplexity depends on the vocabulary.', 'missing'),
    ])
    expect(rates.earned).toBeCloseTo((6 * TYPICAL_RATES.raised + 1) / 8, 2)
    expect(rates.trust[0]).toBeCloseTo((6 * TYPICAL_RATES.trust + 1) / 8, 3)
  })
})
