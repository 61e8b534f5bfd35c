import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sealed, unsealed } from './sealed.ts'

const VALUES = [{ key: 'a' }, { id: 'foundations/adam', core: true, claim: 'α ≥ ½, "so"\n' }]

describe('what is sealed', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), values => {
        expect(unsealed(sealed(values))).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })

  test('does not come back when one bit of it flipped', () => {
    const bytes = sealed(VALUES)
    for (let at = 0; at < bytes.length * 8; at += 1) {
      const flipped = Buffer.from(bytes)
      flipped[at >> 3]! ^= 1 << (at & 7)
      expect(unsealed(flipped)).toBeUndefined()
    }
  })

  test.each([
    '',
    '\n',
    '{}',
    'null\n',
    sealed(VALUES).toString().slice(0, -1),
    `${sealed(VALUES)} `,
    JSON.stringify(VALUES),
  ])('is told from %j', text => {
    expect(unsealed(Buffer.from(text))).toBeUndefined()
  })
})
