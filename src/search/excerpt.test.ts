import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptAround, marksIn } from './excerpt.ts'

const text = `${'so many words before it '.repeat(10)}the branching factor ${'and as many after it '.repeat(10)}`
const marked = (of: string, ...forms: readonly string[]) =>
  marksIn(of, new Set(forms)).map(({ start, end }) => of.slice(start, end))

test('shows the words around what was found, cut between words', () => {
  const { excerpt, marks } = excerptAround(text, new Set(['branching']))
  expect(excerpt).toMatch(/^… .*the branching factor .* …$/)
  expect(excerpt.length).toBeLessThan(200)
  expect(marks.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['branching'])
})

test('shows a short text whole', () => {
  expect(excerptAround('Lower is\nbetter.', new Set(['lower'])).excerpt).toBe('Lower is better.')
})

test.each<[string, readonly string[], readonly string[]]>([
  ['The KV cache grows.', ['kv', 'cach'], ['KV cache']],
  ['Cross-entropy is a loss.', ['crossentropy'], ['Cross-entropy']],
  ['Tokenisation differs.', ['tokenis'], ['Tokenisation']],
  ['a storage of coverage', ['rag'], []],
])('marks in “%s” for %j the words %j', (of, forms, words) => {
  expect(marked(of, ...forms)).toEqual(words)
})

test('never fails and never grows, whatever the text, and marks only what is in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (any, forms) => {
      const { excerpt, marks } = excerptAround(any, new Set(forms))
      expect(excerpt.length).toBeLessThanOrEqual(any.length + 4)
      expect(marks.every(({ start, end }) => 0 <= start && start < end && end <= excerpt.length)).toBe(true)
    }),
  )
})
