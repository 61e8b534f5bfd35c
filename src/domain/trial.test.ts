import { expect, test } from 'vitest'
import { standsAlone } from './trial.ts'

const measure = (pointKappa: number, blamed = 0) => ({
  pointKappa,
  wordKappa: 1,
  tooKind: 0,
  blamed,
  errorsFound: 1,
  open: 0,
})

test.each([
  ['as well as the built-in judge', 0.85, 0.85, 0, 0, true],
  ['hardly worse', 0.83, 0.85, 0, 0, true],
  ['worse', 0.829, 0.85, 0, 0, false],
  ['better than a weak built-in judge, over the floor', 0.75, 0.6, 0, 0, true],
  ['better than a weak built-in judge, under the floor', 0.749, 0.6, 0, 0, false],
  ['well, with as much wrong blame as may be', 0.9, 0.85, 0.03, 0, true],
  ['well, with more wrong blame', 0.9, 0.85, 0.031, 0, false],
  ['well, silent on two of forty', 0.9, 0.85, 0, 2, true],
  ['well, silent on three of forty', 0.9, 0.85, 0, 3, false],
])('a judge that does %s', (_, kappa, builtIn, blamed, silent, expected) => {
  const trial = { judge: measure(kappa, blamed), builtIn: measure(builtIn), silent, answers: 40 }
  expect(standsAlone(trial)).toBe(expected)
})
