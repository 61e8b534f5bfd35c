/** Weights as bits: what is packed is unpacked as it was, and bytes that were cut off are refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { packExemplarRows, packModelRows, unpackExemplarRows, unpackModelRows } from './codec.ts'

const hash = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 1, 0xffffffff), fc.nat(40))
const sorted = <Row extends readonly [number, number, ...number[]]>(rows: readonly Row[]) =>
  [...new Map(rows.map(row => [`${row[0]} ${row[1]}`, row])).values()].toSorted(
    (a, b) => a[0] - b[0] || a[1] - b[1],
  )

describe('packed weights are unpacked as they were', () => {
  test('of models', () => {
    const row = fc.tuple(
      hash,
      fc.nat(11),
      fc.integer({ min: -127, max: 127 }),
      fc.integer({ min: -127, max: 127 }),
    )
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), any => {
        const rows = sorted(any)
        const models = {
          hashes: Uint32Array.from(rows, ([h]) => h),
          claims: Uint8Array.from(rows, ([, claim]) => claim),
          weights: Int8Array.from(rows.flatMap(([, , a, b]) => [a, b])),
        }
        expect(unpackModelRows(packModelRows(models, 12), 12)).toEqual(models)
      }),
    )
  })

  test('of exemplars', () => {
    const row = fc.tuple(hash, fc.nat(49), fc.integer({ min: 1, max: 127 }), fc.boolean())
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.boolean(), (any, isShared) => {
        const rows = sorted(
          any.map(([h, s, w, d]) => [h, s, isShared ? (h % 127) + 1 : w, Number(d)] as const),
        )
        const exemplars = {
          claims: Uint8Array.from({ length: 50 }, (_, i) => i % 7),
          lists: Uint8Array.from({ length: 50 }, (_, i) => i % 8),
          totals: Uint16Array.from({ length: 50 }, (_, i) => i * 1310),
          words: Uint32Array.from(rows, ([h]) => h),
          sentences: Uint16Array.from(rows, ([, s]) => s),
          weights: Int8Array.from(rows, ([, , w, d]) => (d ? -w : w)),
        }
        expect(unpackExemplarRows(packExemplarRows(exemplars))).toEqual(exemplars)
      }),
    )
  })

  test('in fewer bytes than one by one', () => {
    const hashes = Uint32Array.from({ length: 1000 }, (_, i) => i * 4_000_000)
    const models = { hashes, claims: new Uint8Array(1000), weights: new Int8Array(2000) }
    // A step of 22 bits or so takes 24, a count one, a claim three, two weights sixteen.
    expect(packModelRows(models, 8).length).toBeLessThan((1000 * 45) / 8)
  })
})

test('bytes that were cut off are refused', () => {
  const models = {
    hashes: Uint32Array.of(5, 900, 70_000),
    claims: Uint8Array.of(0, 1, 2),
    weights: Int8Array.of(1, -1, 2, -2, 3, -3),
  }
  const packed = packModelRows(models, 3)
  for (let length = 0; length < packed.length; length += 1)
    expect(() => unpackModelRows(packed.subarray(0, length), 3)).toThrow('end too early')
})
