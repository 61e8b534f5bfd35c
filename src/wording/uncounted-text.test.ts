import { describe, expect, test } from 'vitest'
import type { Uncounted } from '#domain'
import { UNCOUNTED_NAMES, keysOf } from './names.ts'
import { sentencesOf } from './sentences.ts'
import { uncountedPassages, uncountedText } from './uncounted-text.ts'

const ANSWER = 'Is it cheap? Is it fast?\n\nIs it both? Nobody says so. Is that all?'
const aside = (...becauses: (Uncounted['because'] | null)[]) =>
  sentencesOf(ANSWER).flatMap((span, i): readonly Uncounted[] => {
    const because = becauses[i]
    return because ? [{ span, because }] : []
  })
const lines = (uncounted: readonly Uncounted[]) => uncountedPassages(ANSWER, uncounted).map(uncountedText)

describe('words that were set aside', () => {
  test('for one reason are one line', () => {
    expect(lines(aside('asked', 'asked', 'asked', 'asked', 'asked'))).toEqual([
      '“Is it cheap? Is it fast? Is it both? Nobody says so. Is that all?” is a question, not a statement.',
    ])
  })

  test('for several reasons, or around words that count, are several', () => {
    expect(lines(aside('asked', 'asked', 'doubted', null, 'asked'))).toEqual([
      '“Is it cheap? Is it fast?” is a question, not a statement.',
      '“Is it both?” is left in doubt by the answer.',
      '“Is that all?” is a question, not a statement.',
    ])
    expect(lines(aside('asked', null, 'asked'))).toHaveLength(2)
  })

  test('are put in order', () => {
    expect(lines(aside('asked', 'asked', 'asked').toReversed())).toHaveLength(1)
  })

  test('are shown by their first and last words where they are long', () => {
    const text = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const [line = ''] = uncountedPassages(text, [
      { span: { start: 0, end: text.length, text }, because: 'off-topic' },
    ]).map(uncountedText)
    expect(line).toMatch(/^“word0 word1 .* … word\d+ .*word59” is not about this question\.$/)
    expect(line.length).toBeLessThan(150)
  })

  test('have a reason that goes on from the quotation', () => {
    for (const because of keysOf(UNCOUNTED_NAMES)) expect(UNCOUNTED_NAMES[because]).toMatch(/^[a-z][^.!?]+$/)
  })
})
