import { expect, test } from 'vitest'
import { Aim } from './aim.ts'
import { SECTIONS } from './question.ts'

test.each<[string, readonly string[], boolean]>([
  ['one section', ['foundations'], true],
  ['all of them', SECTIONS, true],
  ['none', [], false],
  ['one twice', ['foundations', 'foundations'], false],
  ['one that is not there', ['elsewhere'], false],
])('an aim at %s: %j is one: %s', (_, sections, is) => {
  expect(Aim.safeParse({ kind: 'sections', sections }).success).toBe(is)
})
