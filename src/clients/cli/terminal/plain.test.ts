import { describe, expect, test } from 'vitest'
import { cut, ends, hang, wrap } from './lay-out.ts'
import { plain } from './plain.ts'

const RED = '\u001b[31mred\u009b0m\u202e'

describe('text of a bank, laid out', () => {
  test.each<[string, string]>([
    ['as Markdown', plain(RED)],
    ['in a formula', plain(`$${RED}$`)],
    ['wrapped', wrap(RED).join('')],
    ['cut', cut(RED, 20)],
    ['beside a label', hang('', RED, 0).join('')],
    ['at both ends of a line', ends(RED, '').trim()],
  ])('%s keeps its letters and loses its colours', (_, text) => {
    expect(text).toBe('[31mred0m')
  })

  test('keeps tabs, line ends and every letter of any script', () => {
    const text = 'α\tβ\nпривет 你好 e\u0301 \u200b'
    expect(plain(text)).toBe(text)
  })
})
