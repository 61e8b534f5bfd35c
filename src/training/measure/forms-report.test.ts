import { expect, test } from 'vitest'
import { withoutStops } from './forms-report.ts'

test.each([
  ['The cache grows, so it is paged. That saves memory.', 'the cache grows so it is paged that saves memory'],
  ['It halves: 3.5 GB (FP16), not 7.', 'it halves 3.5 gb fp16 not 7'],
])('speech without stops keeps its words and figures: %s', (text, bare) => {
  expect(withoutStops(text)).toBe(bare)
})
