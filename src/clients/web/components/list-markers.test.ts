import { describe, expect, test } from 'vitest'
import { doubledMarker } from './list-markers.ts'

describe('a marker that is typed after the one the editor put there', () => {
  test.each([
    ['- -', 1],
    ['  - -', 1],
    ['* -', 1],
    ['1. 2.', 2],
    ['12) 12)', 3],
  ])('is dropped from %j', (before, length) => expect(doubledMarker(before)).toBe(length))

  test.each(['-', '- a', '- a -', 'x -', '- 2.', '1. -', '', '- --', 'one - '])('is none in %j', before =>
    expect(doubledMarker(before)).toBe(0),
  )
})
