import { expect, test } from 'vitest'
import { Instant } from '#domain'
import type { JudgeTrial } from '#domain'
import { kappaText, trialCostText, trialSentences } from './trial-text.ts'

const measure = {
  pointKappa: 0.914,
  wordKappa: 0.9,
  tooKind: 0.03,
  blamed: 0.004,
  errorsFound: 0.96,
  open: 0.01,
}
const trial: JudgeTrial = {
  at: Instant.parse('2026-12-02T12:00:00.000Z'),
  answers: 40,
  silent: 0,
  judge: measure,
  builtIn: { ...measure, pointKappa: 0.84, tooKind: 0.1, blamed: 0.01, errorsFound: 0.52 },
  second: { ...measure, pointKappa: 0.974 },
  seconds: 3.14,
  dollars: 0.0021,
  standsAlone: true,
}

test('a trial says how the judge agrees, errs and costs, and what that means', () => {
  expect(trialSentences(trial)).toEqual([
    'On 40 labelled answers (2 Dec) it agrees with the labeller at a kappa of .91; the built-in judge reaches .84, a second labeller .97.',
    'It credits 3\u00a0% of the points that were not made, blames 0\u00a0% wrongly, and finds 96\u00a0% of the errors (the built-in judge: 10\u00a0%, 1\u00a0%, 52\u00a0%).',
    '3.1 s an answer, $0.0021 an answer.',
    'That is good enough to judge alone.',
  ])
})

test('a weak judge that was silent, free, and asked before, is told so', () => {
  const text = trialSentences({ ...trial, silent: 3, seconds: null, dollars: 0, standsAlone: false })
  expect(text.slice(2)).toEqual([
    'It gave no usable ruling on 3 of them; there the built-in judge would have ruled.',
    'Every answer had been ruled on before, at no cost.',
    'That is too weak to judge alone: the built-in judge does better.',
  ])
})

test.each([
  [0.914, '.91'],
  [1, '1.00'],
  [-0.05, '-.05'],
])('a kappa of %d is %s', (kappa, text) => {
  expect(kappaText(kappa)).toBe(text)
})

test('the cost of a trial stands before it, and what is free has none', () => {
  expect(trialCostText({ trialCost: { about: 0.083, most: 0.412 } })).toBe('about $0.083, at most $0.41')
  expect(trialCostText({ trialCost: null })).toBeUndefined()
})
