import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounded } from './bounded.ts'

const MOST = 6
const step = fc.record({ does: fc.constantFrom('get', 'set', 'delete'), key: fc.nat(9) })

test('gives the latest value of a key or nothing, and always that of the keys used last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const map = bounded<number, string>(MOST)
      const values = new Map<number, string>()
      let used: readonly number[] = []
      for (const [i, { does, key }] of steps.entries()) {
        if (does === 'delete') {
          map.delete(key)
          values.delete(key)
        } else if (does === 'set') {
          map.set(key, `value ${i}`)
          values.set(key, `value ${i}`)
        } else {
          const found = map.get(key)
          if (used.slice(0, MOST / 2).includes(key)) expect(found).toBe(values.get(key))
          else expect([undefined, values.get(key)]).toContain(found)
          if (found === undefined) values.delete(key)
        }
        const others = used.filter(other => other !== key)
        used = values.has(key) ? [key, ...others] : others
      }
    }),
  )
})

test.each([2, 6, 7, 60])('never holds more than %i, and the last half of them', most => {
  const keys = Array.from({ length: 5 * most }, (_, key) => key)
  /** A map of its own for each look, since looking keeps a key for longer. */
  const filled = () => {
    const map = bounded<number, string>(most)
    for (const key of keys) map.set(key, 'value')
    return map
  }
  const held = keys.filter(key => filled().get(key) !== undefined)
  expect(held.length).toBeLessThanOrEqual(most)
  expect(held).toEqual(expect.arrayContaining(keys.slice(-Math.floor(most / 2))))
})
