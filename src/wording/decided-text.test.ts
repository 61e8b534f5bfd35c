import { expect, test } from 'vitest'
import type { Decisive } from './decided-text.ts'
import { decidedText } from './decided-text.ts'

type Claimed = Decisive['points'][number]

const point = (claim: string, kind: Claimed['kind'], weight = 3, rest: Partial<Claimed> = {}): Claimed => {
  return { claim, kind, weight, rank: 'core', how: 'opening', ...rest }
}
const GATE = point('The gate.', 'partial')
const CELL = point('The cell.', 'partial', 2)
const HELD = point('Held.', 'met', 5)
const SLIP = point('0.8 tanh(1.3).', 'contradicted', 1, { rank: 'expected' })
const GONE = point('Gone.', 'missing', 4)
const FLAG = { claim: 'It is so.', withdrawn: false, exchange: 0 }

const loss = (...points: readonly [Claimed, ...Claimed[]]) => ({
  kind: points[0].kind as 'partial', // The fixtures lose weight.
  points,
  lost: points.reduce((sum, { kind, weight }) => sum + (kind === 'partial' ? weight / 2 : weight), 0),
})

test.each<[string, Partial<Decisive>, string]>([
  ['nothing said', { by: null, points: [] }, 'Skipped.'],
  [
    'two core points at half outweigh a contradiction of weight one',
    { points: [GATE, CELL, SLIP, HELD], losses: [loss(GATE, CELL), loss(SLIP)] },
    'Half said 2 points (2.5 of 11 marks), most of all: The gate.',
  ],
  ['one point is named alone', { points: [GONE, SLIP], losses: [loss(GONE), loss(SLIP)] }, 'Left out: Gone.'],
  [
    'a red flag, where that is the rule that decided',
    { by: 'red-flag', points: [GONE], flags: [FLAG], losses: [loss(GONE)] },
    'Wrong: It is so.',
  ],
  [
    'not where another rule did',
    { by: 'share', points: [GONE], flags: [FLAG], losses: [loss(GONE)] },
    'Left out: Gone.',
  ],
  [
    'a view that was agreed with',
    {
      by: 'red-flag',
      points: [HELD],
      flags: [
        { ...FLAG, withdrawn: true },
        { ...FLAG, exchange: 1 },
      ],
    },
    'Agreed with a wrong view: It is so.',
  ],
  [
    'a contradicted core point, whatever else was lost',
    {
      by: 'contradicted-core',
      points: [GONE, point('Wrong.', 'contradicted', 1)],
      losses: [loss(GONE)],
    },
    'Contradicts: Wrong.',
  ],
  [
    'one that was given up',
    { by: 'contradicted-core', points: [point('Right.', 'contradicted', 1, { how: 'gave-way' })] },
    'Gave up when challenged: Right.',
  ],
  [
    'too few core points: those left out',
    { by: 'too-few-core', points: [GATE, GONE], losses: [loss(GATE), loss(GONE)] },
    'Left out: Gone.',
  ],
  [
    'a contradiction that is not core keeps from the best word',
    { by: 'contradicted-depth', points: [HELD, SLIP], losses: [loss(SLIP)] },
    'Contradicts: 0.8 tanh(1.3).',
  ],
  [
    'put right when challenged',
    {
      points: [point('Mended.', 'partial', 3, { how: 'corrected' })],
      losses: [loss(point('Mended.', 'partial', 3, { how: 'corrected' }))],
    },
    'Put right when challenged: Mended.',
  ],
  ['every core point held', { points: [HELD, SLIP], losses: [loss(SLIP)] }, 'Every core point held.'],
  [
    'as far as could be judged',
    { points: [HELD, point('Open.', 'unjudged')], losses: [] },
    'Every core point that could be judged held.',
  ],
])('%s', (_, given, expected) => {
  expect(decidedText({ by: 'share', points: [], flags: [], losses: [], ...given })).toBe(expected)
})
