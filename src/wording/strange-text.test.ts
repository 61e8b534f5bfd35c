import { describe, expect, test } from 'vitest'
import { strangeText } from './strange-text.ts'

describe('strangeText', () => {
  test('names the words and the way out, and says nothing where there are none', () => {
    expect(strangeText('It is n\u043et.')).toBe(
      'A word holds letters that cannot be seen or that only look like plain ones. The examiner read it as plain letters: “n\u043et”.',
    )
    expect(strangeText('It is not.')).toBeNull()
  })

  test('names five, and counts the others', () => {
    const words = Array.from({ length: 8 }, (_, i) => `n\u043et${'x'.repeat(i)}`)
    expect(strangeText(words.join(' '))).toMatch(/“n.txxxx” and 3 more\./)
  })
})
