import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAt } from './excerpt.ts'

const text = `${'so many words before it '.repeat(10)}the branching factor ${'and as many after it '.repeat(10)}`

test('shows the words around what was found, cut between words', () => {
  const excerpt = excerptAt(text, ['branching'])
  expect(excerpt).toMatch(/^… .*the branching factor .* …$/)
  expect(excerpt.length).toBeLessThan(200)
})

test('shows a short text whole', () => {
  expect(excerptAt('Lower is\nbetter.', ['lower'])).toBe('Lower is better.')
})

test('never fails and never grows, whatever the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (any, terms) => {
      expect(excerptAt(any, terms).length).toBeLessThanOrEqual(any.length + 4)
    }),
  )
})
