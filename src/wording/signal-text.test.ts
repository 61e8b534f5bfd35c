import { expect, test } from 'vitest'
import { againstBarText, barText, signalText } from './signal-text.ts'

test.each([
  [1, 1, 'To pass: its one question at yes or better, and no strong no.'],
  [2, 2, 'To pass: both at yes or better, and no strong no.'],
  [3, 3, 'To pass: all three at yes or better, and no strong no.'],
  [4, 6, 'To pass: four of six at yes or better, and no strong no.'],
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

test.each([
  [0, 0, 1, 0, 'No question was asked.'],
  [1, 0, 1, 1, 'The one question asked was a strong no.'],
  [1, 0, 1, 0, 'The one question asked was below yes.'],
  [1, 1, 1, 0, 'The one question asked was at yes or better.'],
  [6, 0, 4, 0, 'None of six at yes or better; this interview asks for four.'],
  [
    6,
    3,
    4,
    2,
    'Three of six at yes or better; this interview asks for four and no strong no, and there were two.',
  ],
])('%d asked, %d at yes, %d needed, %d strong noes', (asked, yes, needed, strongNo, said) => {
  expect(againstBarText({ asked, yes, needed, strongNo })).toBe(said)
})
