import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accuracyReport } from './accuracy-report.ts'
import { TEST_PARTS } from './measure-test-set.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/accuracy.md'), 'utf8')
/** A judge that ruled on nothing: every figure is empty, and heads are as ever. */
const idle = [{ name: 'idle', judged: [] }] as const
const report = accuracyReport({ heldOut: idle, sealed: idle })
const lines = (text: string) => text.split('\n')

test('docs/accuracy.md has the parts that eval sealed prints, in its order', () => {
  const heads = Object.values(TEST_PARTS).map(({ heading }) => `### ${heading}`)
  const known = heads.filter(head => head !== '### Frames')
  expect(lines(PAGE).filter(line => heads.includes(line))).toEqual(known)
})

test('no table has more than seven columns', () => {
  const widths = lines(report).flatMap(line => (line.startsWith('|') ? [line.split('|').length - 2] : []))
  expect(Math.max(...widths)).toBeLessThanOrEqual(7)
})
