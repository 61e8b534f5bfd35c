import { describe, expect, test } from 'vitest'
import type { QuestionSummary } from '#api'
import { kinText } from './map-text.ts'
import { kinOf } from './stages.ts'

const summary = (id: string, title: string, prerequisites: readonly string[]) =>
  ({ id, title, section: id.split('/')[0], prerequisites }) as unknown as QuestionSummary // All that is read.
const all = [
  summary('foundations/a', 'Softmax', ['gone/x']),
  summary('architecture/b', 'KV cache', ['foundations/a']),
  summary('architecture/c', 'Paged attention', ['architecture/b']),
]
const said = (i: number) => kinText(all[i]!, kinOf(all[i]!.id, all), all)

describe('the words of a question on the map', () => {
  test('name what it builds on and what it leads to, and the section where that is another', () => {
    expect(said(1)).toBe('Builds on: Softmax (foundations). Leads to: Paged attention.')
    expect(said(2)).toBe('Builds on: KV cache.')
  })

  test('leave out what the bank does not have', () => {
    expect(said(0)).toBe('Leads to: KV cache (architecture).')
  })
})
