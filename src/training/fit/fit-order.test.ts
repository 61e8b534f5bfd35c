/** Fitting the order model, which tells sentences in their order from shuffled words. */
import { describe, expect, test } from 'vitest'
import { ORDER_BITS, orderScore, orderWords } from '../../examiner/reading/order.ts'
import { fitOrder } from './fit-order.ts'

const SUBJECTS = ['the gate', 'a layer', 'the loss', 'an encoder', 'the optimiser', 'a head', 'the sampler']
const VERBS = ['lowers', 'decides', 'keeps', 'reads', 'scales', 'drops']
const ENDS = ['the rate of the next step', 'what is kept in the cell', 'each token of the prompt at once']
const SAID = SUBJECTS.flatMap(who => VERBS.flatMap(does => ENDS.map(what => `${who} ${does} ${what}.`)))
const ANSWERS = [0, 1, 2, 3].map(n => SAID.filter((_, i) => i % 12 === n).join(' '))
const NOTES = ['loss down\nrate up\ngate open', 'less drop\nmore heads']

const FITTED = fitOrder([...ANSWERS, ...NOTES], SAID)

describe('fitOrder', () => {
  test('gives the same weights for the same texts', () => {
    expect(fitOrder([...ANSWERS, ...NOTES], SAID)).toEqual(FITTED)
  })

  test('gives others for other texts', () => {
    expect(fitOrder(ANSWERS, SAID.slice(0, 60)).weights).not.toBe(FITTED.weights)
  })

  test('gives one signed byte for each feature, the greatest of them 127', () => {
    const { weights, scale } = FITTED
    expect(weights).toHaveLength(2 ** ORDER_BITS)
    expect(weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0)).toBe(127)
    expect(scale).toBeGreaterThan(0)
  })

  test('tells a sentence from its words turned round', () => {
    const model = FITTED
    for (const text of SAID) {
      const words = orderWords(text)
      expect(orderScore(model, words)).toBeGreaterThan(orderScore(model, words.toReversed()))
    }
  })

  test('sets its thresholds so that what it learnt from can be read', () => {
    const { least } = FITTED
    const model = FITTED
    for (const value of Object.values(least)) expect(Number.isFinite(value)).toBe(true)
    const scores = SAID.map(text => orderScore(model, orderWords(text)))
    // Thresholds are rounded to thousandths.
    expect(scores.filter(score => score < least.sentence - 1e-3).length / scores.length).toBeLessThan(0.05)
    expect(least.sentence).toBeGreaterThan(orderScore(model, orderWords(SAID[0]!).toReversed()))
  })
})
