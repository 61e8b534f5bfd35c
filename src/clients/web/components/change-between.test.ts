import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeBetween } from './change-between.ts'

test.each([
  ['', 'new', { from: 0, to: 0, insert: 'new' }],
  ['one three', 'one two three', { from: 5, to: 5, insert: 'wo t' }],
  ['one two three', 'one three', { from: 5, to: 9, insert: '' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['same', 'same', { from: 4, to: 4, insert: '' }],
])('%j becomes %j', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
})

const TEXT = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 })

test('made to the text before, it gives the text after', () => {
  fc.assert(
    fc.property(TEXT, TEXT, (before, after) => {
      const { from, to, insert } = changeBetween(before, after)
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
    }),
  )
})
