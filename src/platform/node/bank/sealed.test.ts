import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealed, unsealed } from './sealed.ts'

const VALUE = { key: 'a', questions: [{ id: 'foundations/adam', core: true, claim: 'α ≥ ½, "so"' }] }

describe('what is sealed', () => {
  test('comes back as it was, and is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        expect(unsealed(sealed(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(JSON.parse(sealed(VALUE)).value).toEqual(VALUE)
  })

  test('does not come back when one bit of it flipped', () => {
    const bytes = Buffer.from(sealed(VALUE))
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at >> 3]! ^= 1 << (at & 7)
      expect(unsealed(flipped.toString('utf8'))).toBeUndefined()
    }
  })

  test.each(['', '{}', 'null', 'a', sealed(VALUE).slice(0, -1), `${sealed(VALUE)} `, JSON.stringify(VALUE)])(
    'is told from %j',
    text => {
      expect(unsealed(text)).toBeUndefined()
    },
  )
})
