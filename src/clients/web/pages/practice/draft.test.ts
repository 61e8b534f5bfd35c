import { describe, expect, test } from 'vitest'
import { clashes, newDraft, readDraft } from './draft.ts'

describe('readDraft', () => {
  test('gives back what was kept', () => {
    const draft = {
      ...newDraft(),
      answer: 'Perplexity is',
      hints: [{ text: 'Start from the loss.', at: 48 }],
      seconds: 72,
      selfMark: 'yes' as const,
      keptAt: '2026-11-24T18:41:00.000Z',
    }
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
  })

  test.each([
    ['nothing', undefined],
    ['what is not JSON', '{"answer":'],
    ['what is not a draft', '7'],
  ])('finds no draft in %s', (_, text) => {
    expect(readDraft(text)).toBeUndefined()
  })

  test('a damaged draft still gives up its answer', () => {
    expect(readDraft('{"answer":"kept","seconds":-1,"selfMark":"superb","hints":[3]}')).toMatchObject({
      answer: 'kept',
      seconds: 0,
      selfMark: null,
      hints: [],
    })
  })
})

test.each([
  ['what it wrote itself', 'one', 'one', 'one two', false],
  ['the same words from another tab', 'one two', 'one', 'one two', false],
  ['words of another tab that it has not shown', 'other', 'one', 'one two', true],
  ['an answer that another tab began', 'other', '', 'one', true],
])('saving over %s', (_, stored, known, ours, clash) => {
  expect(clashes(stored, known, ours)).toBe(clash)
})
