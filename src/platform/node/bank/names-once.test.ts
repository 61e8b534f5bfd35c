import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesOnce } from './names-once.ts'

describe('namesOnce', () => {
  test('numbers a name that comes again, past those that are taken', () => {
    expect(['a', 'b', 'a', 'a-2', 'a', 'a-2', 'a'].map(namesOnce())).toEqual([
      'a',
      'b',
      'a-2',
      'a-2-2',
      'a-3',
      'a-2-3',
      'a-4',
    ])
  })

  test('gives no name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'a-2', 'a-3', 'a-2-2', 'b')), wanted => {
        const names = wanted.map(namesOnce())
        expect(new Set(names).size).toBe(wanted.length)
      }),
    )
  })

  test('takes no longer for the last of a hundred thousand equal names', () => {
    const nameOf = namesOnce()
    for (let i = 1; i < 100_000; i += 1) nameOf('a')
    expect(nameOf('a')).toBe('a-100000')
  })
})
