import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rankCost, LORA_MODELS, SIDE } from '#labs/lora'
import { PIECES } from './code.ts'
import { gb, millions, percent, shareText } from './figures.ts'
import { CHANGE_RANKS, TARGETS } from './knobs.ts'
import { whatRanksShow } from './lora-text.ts'

test.each(PIECES)('the lines of %s that are shown stand in the lab: %s', (file, lines) => {
  const folder = join(import.meta.dirname, '../../../../labs/lora')
  expect(readFileSync(join(folder, file), 'utf8')).toContain(lines)
})

test('numbers are written as tables have them', () => {
  expect([shareText(0.126), gb(16.06e9), millions(41_943_040), percent(0.005_22)]).toEqual([
    '0.13',
    '16.1',
    '41.9',
    '0.52',
  ])
})

test('a change of full rank is said to have no bend, others to have one at their rank', () => {
  const cost = rankCost(LORA_MODELS['llama-3-8b'], TARGETS.all, 8)
  for (const changeRank of CHANGE_RANKS) {
    const [, bend] = whatRanksShow({ changeRank, best: [], trained: 0, cost })
    expect(bend).toMatch(changeRank === SIDE ? /no bend/ : RegExp(`up to rank ${changeRank} `))
  }
})
