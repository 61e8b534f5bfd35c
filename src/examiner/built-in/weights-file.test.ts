import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromFile, toFile } from './weights-file.ts'

test('a value with arrays of bytes is read from its file as it was', () => {
  const value = fc.record({
    name: fc.string(),
    numbers: fc.array(fc.integer()),
    parts: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.record({ rows: fc.uint8Array(), scale: fc.integer() }),
    ),
    weights: fc.int8Array(),
  })
  fc.assert(
    fc.property(value, some => {
      expect(fromFile(toFile(some))).toEqual({ ...some, parts: { ...some.parts } })
    }),
  )
})

test('a file that was cut off is refused', () => {
  const file = toFile({ rows: Uint8Array.of(1, 2, 3) })
  for (let length = 0; length < file.length; length += 1)
    expect(() => fromFile(file.subarray(0, length))).toThrow(/no first line|too early/)
})
