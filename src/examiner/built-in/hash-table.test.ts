import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstRow, hashTable } from './hash-table.ts'

const anyHash = fc.integer({ min: 0, max: 0xffffffff })

test('finds the first row of each hash that is there, and none of another', () => {
  fc.assert(
    fc.property(fc.array(anyHash, { maxLength: 60 }), anyHash, (some, other) => {
      // Twice each, and neighbours that share their lower bits.
      const hashes = Uint32Array.from([
        ...some,
        ...some,
        ...some.map(hash => (hash ^ 0x80000000) >>> 0),
      ]).sort()
      const table = hashTable(hashes)
      for (const hash of hashes) expect(firstRow(table, hash)).toBe(hashes.indexOf(hash))
      expect(firstRow(table, other)).toBe(hashes.indexOf(other))
    }),
  )
})
