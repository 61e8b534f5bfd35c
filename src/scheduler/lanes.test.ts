import { describe, expect, test } from 'vitest'
import { Aim } from '#domain'
import { askedBy, lanesOf, openingOf, targetOf } from './lanes.ts'
import { builtInBank } from '../../tests/fixtures/built-in-bank.ts'

const bank = await builtInBank()
const target = (aim: unknown) => targetOf(bank, Aim.parse(aim))
const inference = target({ kind: 'blueprint', blueprint: 'inference-engineer' })

describe('the lanes of the plan', () => {
  test('are the slots of the blueprint by their minutes, and last what lies beside it', () => {
    const lanes = lanesOf(inference, bank, () => 1)
    expect(lanes.map(lane => lane.weight)).toEqual([6, 6, 7, 6, 7, 13, 0])
    const asked = new Set(askedBy(inference, bank.questions).map(q => q.id))
    expect([...lanes.at(-1)!.questions].some(id => asked.has(id))).toBe(false)
  })

  test('are the sections that were chosen, and without a choice all of them', () => {
    const own = target({ kind: 'sections', sections: ['research', 'architecture'] })
    expect(lanesOf(own, bank, () => 1)).toHaveLength(2)
    expect(lanesOf(null, bank, () => 1)).toHaveLength(5)
    expect(askedBy(null, bank.questions)).toHaveLength(bank.questions.length)
  })

  test('have more time where there is more need', () => {
    const need = (section: string) => (section === 'architecture' ? 1.5 : 0.5)
    expect(lanesOf(inference, bank, need).map(lane => lane.weight)).toEqual([3, 9, 10.5, 3, 3.5, 6.5, 0])
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
