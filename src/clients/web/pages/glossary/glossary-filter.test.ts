import { describe, expect, test } from 'vitest'
import type { TermView } from '#api'
import { drillAddress, glossaryAddress, termFilterOf, termsFitting } from './glossary-filter.ts'

const term = (name: string, part: Partial<TermView> = {}): TermView => ({
  id: name.toLowerCase().replaceAll(' ', '-') as TermView['id'],
  term: name,
  also: [],
  says: 'Something.',
  formula: null,
  sections: ['architecture'],
  questions: [],
  standing: 'unseen',
  due: null,
  ...part,
})
const TERMS = [
  term('Sliding window', { says: 'Keeps the KV cache small.' }),
  term('KV cache quantisation'),
  term('KV cache', { also: ['key–value cache'], standing: 'due' }),
  term('Kneser–Ney smoothing', { sections: ['foundations', 'research'] }),
]
const found = (query: string) =>
  termsFitting(TERMS, termFilterOf(new URLSearchParams(query))).map(each => each.term)

describe('the list of terms', () => {
  test.each([
    ['', ['Kneser–Ney smoothing', 'KV cache', 'KV cache quantisation', 'Sliding window']],
    ['q=kv cache', ['KV cache', 'KV cache quantisation', 'Sliding window']],
    ['q=Key-Value', ['KV cache']],
    ['q=kneser ney', ['Kneser–Ney smoothing']],
    ['q=small keeps', ['Sliding window']],
    ['q=zebra', []],
    ['section=research', ['Kneser–Ney smoothing']],
    ['section=architecture&state=due', ['KV cache']],
    ['section=nowhere', ['Kneser–Ney smoothing', 'KV cache', 'KV cache quantisation', 'Sliding window']],
  ])('for “%s” is narrowed and ordered', (query, names) => {
    expect(found(query)).toEqual(names)
  })

  test.each(['/glossary', '/glossary?q=a+b&section=research&state=known'])(
    'is kept in the address %s',
    at => {
      expect(glossaryAddress(termFilterOf(new URL(at, 'http://viva').searchParams))).toBe(at)
    },
  )

  test('leads to a drill of the same section', () => {
    expect(drillAddress(undefined)).toBe('/glossary/drill')
    expect(drillAddress('research', 'name')).toBe('/glossary/drill?section=research&ask=name')
  })
})
