import { expect, test } from 'vitest'
import { barText, signalText } from './signal-text.ts'

test.each([
  [1, 1, 'A yes takes its one question at yes or better, and no strong no.'],
  [2, 2, 'A yes takes both at yes or better, and no strong no.'],
  [3, 3, 'A yes takes all three at yes or better, and no strong no.'],
  [4, 6, 'A yes takes four of six at yes or better, and no strong no.'],
])('a bar of %d of %d', (yes, of, said) => {
  expect(
    barText({ bar: { yes }, slots: Array.from({ length: of }, () => ({ title: '', minutes: 5 })) }),
  ).toBe(said)
})

test('a signal names the best word still possible, and a missing one says why', () => {
  expect(signalText({ word: 'no', best: 'no' })).toBe('no')
  expect(signalText({ word: 'no', best: 'strong-yes' })).toBe('no, open to strong yes')
  expect(signalText(null)).toBe('too little asked to say')
})
