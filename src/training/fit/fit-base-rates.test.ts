import { describe, expect, test } from 'vitest'
import type { Point, RedFlag } from '#domain'
import { TYPICAL_RATES } from '../../examiner/built-in/base-rates.ts'
import type { GradedAnswer } from '../graded.ts'
import { fitFlagBaseRates, fitBaseRates } from './fit-base-rates.ts'

// A track record reads a point's id and patterns, and an answer's text and labels: the rest of them is left out.
const point = { id: 'floor', assert: ['perplexity & one', 'perfect & model'] } as unknown as Point
const flag = { id: 'ceiling', assert: ['perplexity & vocabulary'] } as unknown as RedFlag
const answer = (text: string, ruling: string, raised = false) =>
  ({
    id: text,
    answer: text,
    points: { floor: { ruling, evidence: [text] } },
    redFlags: raised ? { ceiling: [text] } : {},
  }) as unknown as GradedAnswer

describe('a track record', () => {
  test('is the usual one where there are no answers', () => {
    expect(fitBaseRates(point, [])).toEqual({
      earned: TYPICAL_RATES.earned,
      contradicted: TYPICAL_RATES.contradicted,
      trust: [TYPICAL_RATES.trust, TYPICAL_RATES.trust],
    })
    expect(fitFlagBaseRates(flag, [])).toEqual({
      earned: TYPICAL_RATES.raised,
      contradicted: 0,
      trust: [TYPICAL_RATES.trust],
    })
  })

  test('draws towards what the answers were worth, half for half', () => {
    const record = fitBaseRates(point, [
      answer('Perplexity is one.', 'met'),
      answer('Perplexity is at least one, I think.', 'partial'),
      answer('It is zero.', 'contradicted'),
    ])
    // Six usual answers and three real ones.
    expect(record.earned).toBeCloseTo((6 * TYPICAL_RATES.earned + 1.5) / 9, 3)
    expect(record.contradicted).toBeCloseTo((6 * TYPICAL_RATES.contradicted + 1) / 9, 3)
  })

  test('trusts a pattern by the answers that it fits, and by no others', () => {
    const record = fitBaseRates(point, [
      answer('Perplexity is one.', 'missing'),
      answer('It is zero.', 'met'),
    ])
    expect(record.trust[0]).toBeCloseTo((6 * TYPICAL_RATES.trust) / 7, 3)
    expect(record.trust[1]).toBe(TYPICAL_RATES.trust)
  })

  test('counts a flag by who raises it', () => {
    const record = fitFlagBaseRates(flag, [
      answer('Perplexity stops at the vocabulary.', 'missing', true),
      answer('Perplexity depends on the vocabulary.', 'missing'),
    ])
    expect(record.earned).toBeCloseTo((6 * TYPICAL_RATES.raised + 1) / 8, 2)
    expect(record.trust[0]).toBeCloseTo((6 * TYPICAL_RATES.trust + 1) / 8, 3)
  })
})
