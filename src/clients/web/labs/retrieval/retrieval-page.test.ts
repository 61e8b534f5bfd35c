import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { QUERIES } from '#labs/retrieval'
import { valuesAt } from '../lab-state.ts'
import { PIECES } from './code.ts'
import { FIRST_QUERY, KNOBS, LONGEST, nextQuery, withMark } from './knobs.ts'
import { searched } from './searched.ts'

test.each(PIECES)('the lines that are shown stand in the lab', piece => {
  const folder = join(import.meta.dirname, '../../../../labs/retrieval')
  const files = ['stages.ts', 'fuse.ts'].map(file => readFileSync(join(folder, file), 'utf8'))
  expect(files.filter(file => file.includes(piece))).toHaveLength(1)
})

test('a text that is too long and marks that are none are not read', () => {
  const read = (query: string) => valuesAt(KNOBS, new URLSearchParams(query))
  expect(read(`text=${'a'.repeat(LONGEST.text + 1)}&marks=1..2`)).toMatchObject({ text: '', marks: '' })
  expect(read('text=one&marks=0.12&query=')).toMatchObject({ text: 'one', marks: '0.12', query: '' })
})

test('a mark is set and taken back', () => {
  expect(withMark('', 3)).toBe('3')
  expect(withMark('3.12', 4)).toBe('3.4.12')
  expect(withMark('3.4.12', 4)).toBe('3.12')
})

test('the questions go round', () => {
  expect(QUERIES.map(({ text }) => text)).toContain(FIRST_QUERY)
  const first = QUERIES[0]!.text
  expect(nextQuery(first, -1)).toBe(QUERIES.at(-1)!.text)
  expect(nextQuery(QUERIES.at(-1)!.text, 1)).toBe(first)
  expect(nextQuery('a question of one’s own', 1)).toBe(first)
})

test('a text of one’s own is searched in any script, and judged by the marks', () => {
  const text = 'Prüfung am Montag\nЭкзамен в пятницу'
  const { found, grades } = searched({ text, cut: 0, query: 'экзамен', marks: '1.7' })
  expect(found.lexical.map(({ id }) => id)).toEqual(['paragraph 2'])
  expect([...grades]).toEqual([['paragraph 2', 2]])
})
