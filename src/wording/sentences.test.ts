import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

test('cuts at sentence ends and lines, without the space around', () => {
  expect(sentencesOf(' One. Two?\n\n- three ').map(span => span.text)).toEqual(['One.', 'Two?', '- three'])
})

test('the offsets of each sentence give its text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('word', '.', ' ', '\n', '?')), parts => {
      const text = parts.join('')
      for (const { start, end, text: words } of sentencesOf(text)) expect(text.slice(start, end)).toBe(words)
    }),
  )
})
