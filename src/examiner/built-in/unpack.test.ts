import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytes, steps } from '../../../tests/fixtures/weights.ts'
import { unpack, unpackRising } from './unpack.ts'

test('unpacks the bytes that were packed', () => {
  fc.assert(
    fc.property(fc.uint8Array(), some => {
      expect(new Uint8Array(unpack(bytes([...some])))).toEqual(some)
    }),
  )
})

// LEB128, seven bits a byte and the lowest first. The one of two bytes is an example of DWARF 5, section 7.6.
test.each<[string, readonly number[], readonly number[]]>([
  ['nothing', [], []],
  ['one byte', [5], [5]],
  ['the greatest of one byte, and the least of two', [127, 1], [127, 128]],
  ['two bytes: 57 and 100 times 128', [57 + 0x80, 100], [12857]],
  ['a step of none: the number again', [7, 0, 0], [7, 7, 7]],
  ['all 32 bits', [0xff, 0xff, 0xff, 0xff, 0x0f], [0xffffffff]],
])('unpacks steps into numbers that never fall: %s', (_, packed, numbers) => {
  expect([...unpackRising(bytes(packed))]).toEqual(numbers)
})

test('unpacks whatever rising numbers of 32 bits were packed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), numbers => {
      const rising = numbers.toSorted((a, b) => a - b)
      expect([...unpackRising(steps(rising))]).toEqual(rising)
    }),
  )
})
