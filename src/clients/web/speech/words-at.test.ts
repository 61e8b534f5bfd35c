import { expect, test } from 'vitest'
import { wordsAt } from './words-at.ts'

test.each([
  ['|', 'Keys.'],
  ['One.|', 'One. Keys.'],
  ['One. |', 'One. Keys.'],
  ['One.\n\n|', 'One.\n\nKeys.'],
  ['|Two.', 'Keys. Two.'],
  ['One.| Two.', 'One. Keys. Two.'],
  ['One. |Two.', 'One. Keys. Two.'],
  ['One (|).', 'One (Keys.).'],
  ['One|, two.', 'One Keys., two.'],
])('into %j, words make %j', (marked, after) => {
  const caret = marked.indexOf('|')
  const { text, from } = wordsAt(marked.replace('|', ''), caret, 'Keys.')
  expect(text).toBe(after)
  expect(text.slice(from, from + 5)).toBe('Keys.')
})
