import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterCard, boxesAfter, HIGHEST_BOX, readBoxes, startDrill } from './drill.ts'

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 20 })

describe('the drill', () => {
  test('begins with what is known least and leaves out what is known', () => {
    expect(startDrill(['a', 'b', 'c', 'd'], { a: 2, b: HIGHEST_BOX, c: 1 })).toEqual(['d', 'c', 'a'])
  })

  test('ends when all were known, however often some were not', () => {
    fc.assert(
      fc.property(ids, fc.array(fc.boolean(), { maxLength: 40 }), (cards, answers) => {
        let queue = startDrill(cards, {})
        for (const knew of answers) queue = afterCard(queue, knew)
        for (let i = 0; i < cards.length; i += 1) queue = afterCard(queue, true)
        expect(queue).toEqual([])
      }),
    )
  })

  test('brings back soon what was not known, and loses no card', () => {
    fc.assert(
      fc.property(ids, cards => {
        const left = afterCard(cards, false)
        expect([...left].toSorted()).toEqual([...cards].toSorted())
        expect(left.indexOf(cards[0]!)).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('moves a known card up to the last box, and an unknown one down to the first', () => {
    let boxes = {}
    for (let i = 0; i < 5; i += 1) boxes = boxesAfter(boxes, 'a', true)
    expect(boxes).toEqual({ a: HIGHEST_BOX })
    expect(boxesAfter(boxes, 'a', false)).toEqual({ a: 0 })
  })

  test.each([[undefined], ['nonsense'], ['[]'], ['null'], ['{"a": 99, "b": "x", "c": -1}']])(
    'reads nothing out of %s',
    text => {
      expect(readBoxes(text)).toEqual({})
    },
  )
})
