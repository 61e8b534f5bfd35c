import { expect, test } from 'vitest'
import { cutAtParts, lineOfPart } from './lab-parts.ts'
import type { LabPart } from './lab-parts.ts'

const CODES = import.meta.glob<{ CODE: string }>('./*/code.ts', { eager: true })
const PARTS = import.meta.glob<{ PARTS: readonly LabPart[] }>('./*/parts.ts', { eager: true })
const LABS = Object.entries(CODES).map(([file, { CODE }]) => {
  const id = file.split('/')[1] ?? ''
  return { id, code: CODE, parts: PARTS[`./${id}/parts.ts`]?.PARTS ?? [] }
})

function part(id: string, code: string): LabPart {
  return { id, symbol: id, says: '', code }
}

test('lines are cut at their parts, in the order of the lines', () => {
  const code = 'const a = f(x)\n  return g(a)'
  expect(cutAtParts(code, [part('out', 'g(a)'), part('in', 'f(x)')])).toEqual([
    { text: 'const a = ', part: undefined },
    { text: 'f(x)', part: 'in' },
    { text: '\n  return ', part: undefined },
    { text: 'g(a)', part: 'out' },
  ])
  expect(lineOfPart(code, part('out', 'g(a)'))).toEqual([
    { text: 'return ', part: undefined },
    { text: 'g(a)', part: 'out' },
  ])
})

test.each(LABS)('the parts of $id stand in its lines once each, side by side', ({ code, parts }) => {
  expect(parts.length).toBeGreaterThanOrEqual(3)
  expect(parts.length).toBeLessThanOrEqual(7)
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  expect(parts.filter(each => code.split(each.code).length !== 2).map(({ id }) => id)).toEqual([])
  expect(parts.filter(each => each.code.includes('\n')).map(({ id }) => id)).toEqual([])
  const cut = cutAtParts(code, parts)
  expect(cut.filter(stretch => stretch.part !== undefined).length).toBe(parts.length)
  expect(cut.map(({ text }) => text).join('')).toBe(code)
})
