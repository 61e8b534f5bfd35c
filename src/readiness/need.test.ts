import { expect, test } from 'vitest'
import { needOf } from './need.ts'

const answers = (share: number) =>
  Array.from({ length: 10 }, () => ({ section: 'research' as const, difficulty: 0, share }))

test('a section needs more time where answers were weak, less where they were strong, and never none', () => {
  const [weak, strong] = [0, 1].map(share => needOf(answers(share))('research'))
  expect(needOf([])('research')).toBe(1)
  expect(weak).toBeGreaterThan(1.2)
  expect(weak).toBeLessThan(1.5)
  expect(strong).toBeLessThan(0.8)
  expect(strong).toBeGreaterThan(0.5)
})
