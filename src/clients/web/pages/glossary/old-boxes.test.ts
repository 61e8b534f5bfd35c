import { expect, test } from 'vitest'
import { knownInBoxes } from './old-boxes.ts'

test.each([
  ['{"a": 3, "b": 0, "c": 1}', ['a', 'c']],
  ['{"a": "x", "b": null, "c": -1}', []],
  ['nonsense', []],
  ['null', []],
  ['[1, 2]', []],
  [undefined, []],
])('of the boxes %s the known ones are read', (text, known) => {
  expect(knownInBoxes(text)).toEqual(known)
})
