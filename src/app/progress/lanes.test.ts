import { describe, expect, test } from 'vitest'
import { createBank } from '#bank'
import { Aim } from '#domain'
import { readBankFolder } from '../../platform/node/bank/read-bank-folder.ts'
import { bankFolder } from '../../platform/node/places.ts'
import { askedBy, lanesOf, openingOf, targetOf } from './lanes.ts'

const source = readBankFolder(bankFolder)
const bank = createBank(
  source.questions.map(q => q.value),
  source.papers,
  source.terms,
  source.blueprints.map(b => b.value),
)
const target = (aim: unknown) => targetOf(bank, Aim.parse(aim))
const inference = target({ kind: 'blueprint', blueprint: 'inference-engineer' })

describe('the lanes of the plan', () => {
  test('are the slots of the blueprint by their minutes, and last what lies beside it', () => {
    const lanes = lanesOf(inference, bank, [])
    expect(lanes.map(lane => lane.weight)).toEqual([6, 6, 7, 6, 7, 13, 0])
    const asked = new Set(askedBy(inference, bank.questions).map(q => q.id))
    expect([...lanes.at(-1)!.questions].some(id => asked.has(id))).toBe(false)
  })

  test('are the sections that were chosen, and without a choice all of them', () => {
    const own = target({ kind: 'sections', sections: ['research', 'architecture'] })
    expect(lanesOf(own, bank, [])).toHaveLength(2)
    expect(lanesOf(null, bank, [])).toHaveLength(5)
    expect(askedBy(null, bank.questions)).toHaveLength(bank.questions.length)
  })

  test('have more time where the record shows weakness, and none is without', () => {
    const answers = (share: number) =>
      Array.from({ length: 10 }, () => ({ section: 'architecture' as const, difficulty: 0, share }))
    const [weak, strong] = [0.1, 0.9].map(share => lanesOf(inference, bank, answers(share)))
    expect(weak![1]!.weight).toBeGreaterThan(strong![1]!.weight)
    expect(strong!.slice(0, -1).every(lane => lane.weight > 0)).toBe(true)
  })
})

test.each([
  [null, 'architecture/kv-cache'],
  [inference, 'architecture/kv-cache'],
])('a newcomer begins with the core question that most others build on', (aimed, first) => {
  expect(openingOf(askedBy(aimed, bank.questions), bank.questions)).toBe(first)
})

test('an aim at a blueprint that is gone is no aim', () => {
  expect(target({ kind: 'blueprint', blueprint: 'gone' })).toBeNull()
})
